import { NavLink, Outlet } from "react-router";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { QUALITY_PAGES, qualityWords, type QualityPageName } from "./quality-words.ts";
import "../tasks/tasks.css";
import "./quality.css";

/** The frame of everything about the quality of calls: its pages beside the one that is open. */
export function QualityPage() {
  const words = useWords(qualityWords);
  const mayRead = useMay("quality.read");
  const mayManage = useMay("quality.manage");
  const isOpen = (page: QualityPageName): boolean => {
    if (page === "imports") return mayManage;
    return page === "own" || page === "queue" || mayRead;
  };
  return (
    <div className="kl-settings">
      <nav aria-label={words.menu} className="kl-subnav">
        {QUALITY_PAGES.filter(isOpen).map((page) => (
          <NavLink key={page} to={`/quality/${page}`}>
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
