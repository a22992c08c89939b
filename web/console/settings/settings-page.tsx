import { NavLink, Outlet } from "react-router";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { settingsWords } from "./settings-words.ts";

/** The frame of the settings: what one may see, beside the page. */
export function SettingsPage() {
  const words = useWords(settingsWords);
  const pages = useSettingsPages();
  return (
    <div className="kl-settings">
      <nav aria-label={words.title} className="kl-subnav">
        {pages.map((page) => (
          <NavLink key={page} to={`/settings/${page}`}>
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

type Page = keyof (typeof settingsWords)["en"]["pages"];

/** The pages of the settings that one may see, in order. */
export function useSettingsPages(): readonly Page[] {
  const may: Readonly<Record<Page, boolean>> = {
    company: useMay("settings.read"),
    providers: useMay("settings.read"),
    users: useMay("users.manage"),
    audit: useMay("audit.read"),
    account: true,
    about: true,
  };
  return (Object.keys(may) as Page[]).filter((page) => may[page]);
}
