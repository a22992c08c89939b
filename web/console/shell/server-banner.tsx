import { useServerStatus } from "../data/use-api.tsx";
import { sessionWords } from "../session/session-words.ts";
import { useWords } from "../words/use-words.tsx";

/** Stands above the page while the server cannot be used. */
export function ServerBanner() {
  const words = useWords(sessionWords);
  const { state } = useServerStatus();
  const texts = {
    ready: "",
    warming: `${words.warmingTitle} — ${words.warmingText}`,
    "no-store": `${words.noStoreTitle} — ${words.noStoreText}`,
    unreachable: `${words.unreachableTitle} — ${words.unreachableText}`,
  };
  return (
    <div role="status" className={state === "ready" ? "kl-hidden" : "kl-banner"}>
      {texts[state]}
    </div>
  );
}
