import { NavLink, Outlet } from "react-router";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { guardWords } from "./guard-words.ts";

/** The frame of everything about what may be said: its pages beside the one that is open. */
export function GuardPage() {
  const words = useWords(guardWords);
  const mayCalls = useMay("calls.read");
  const maySettings = useMay("settings.read");
  const pages = [
    "packs",
    "families",
    "try",
    ...(mayCalls ? (["findings"] as const) : []),
    ...(maySettings ? (["diff"] as const) : []),
  ] as const;
  return (
    <div className="kl-settings">
      <nav aria-label={words.title} className="kl-subnav">
        {pages.map((page) => (
          <NavLink key={page} to={`/guard/${page}`}>
            {words.pages[page]}
          </NavLink>
        ))}
      </nav>
      <div className="kl-settings-page">
        <Outlet />
      </div>
    </div>
  );
}
