import type { ReactNode } from "react";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Logo } from "../shell/logo.tsx";
import { useWords } from "../words/use-words.tsx";
import { sessionWords } from "./session-words.ts";

/** The page before anybody is in: the product's name, and one card. */
export function FrontPage({ children }: { readonly children: ReactNode }) {
  const words = useWords(sessionWords);
  return (
    <div className="kl-front">
      <header>
        <Logo />
        <LanguageSwitch />
      </header>
      <main>
        <div className="kl-front-card">{children}</div>
        <p className="kl-front-claim">{words.claim}</p>
      </main>
    </div>
  );
}
