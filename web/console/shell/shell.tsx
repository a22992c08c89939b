import {
  FolderOpenOutlined,
  MessageOutlined,
  SafetyOutlined,
  SettingOutlined,
  ThunderboltOutlined,
} from "@ant-design/icons";
import { useMemo, type ReactNode } from "react";
import { NavLink, Outlet, useNavigate } from "react-router";
import { LiveProvider, useLive } from "../live/use-live.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { LineBadge } from "./line-badge.tsx";
import { Logo } from "./logo.tsx";
import { ServerBanner } from "./server-banner.tsx";
import { shellWords } from "./shell-words.ts";
import { ShortcutsProvider, useShortcuts } from "./shortcuts.tsx";
import { useScrollMemory } from "./use-scroll-memory.ts";

/** What stands around every page of somebody who is logged in. */
export function Shell() {
  const mayCalls = useMay("calls.read");
  useScrollMemory();
  return (
    <ShortcutsProvider>
      {mayCalls ? (
        <LiveProvider>
          <Frame line={<LineBadge />} liveLink={<LiveLink />} />
        </LiveProvider>
      ) : (
        <Frame line={null} liveLink={null} />
      )}
    </ShortcutsProvider>
  );
}

function Frame({ line, liveLink }: { readonly line: ReactNode; readonly liveLink: ReactNode }) {
  const words = useWords(shellWords);
  return (
    <div className="kl-shell">
      <a href="#content" className="kl-skip">
        {words.skip}
      </a>
      <aside className="kl-side">
        <Logo />
        <nav aria-label={words.navigation}>
          <Navigation liveLink={liveLink} />
        </nav>
        <div className="kl-side-foot">
          {line}
          <AccountMenu />
        </div>
      </aside>
      <main id="content" className="kl-main" tabIndex={-1}>
        <ServerBanner />
        <Outlet />
      </main>
    </div>
  );
}

function Navigation({ liveLink }: { readonly liveLink: ReactNode }) {
  const words = useWords(shellWords);
  const navigate = useNavigate();
  const mayCalls = useMay("calls.read");
  const mayCases = useMay("cases.read");
  const shortcuts = useMemo(() => {
    const pages: readonly (readonly [boolean, string, string])[] = [
      [mayCalls, "/live", words.live],
      [mayCalls, "/calls", words.calls],
      [mayCases, "/cases", words.cases],
      [mayCases, "/guard", words.guard],
      [true, "/settings", words.settings],
    ];
    return pages
      .filter(([isAllowed]) => isAllowed)
      .map(([, path, label], index) => ({
        keys: [String(index + 1)],
        label,
        run: () => void navigate(path),
      }));
  }, [words, navigate, mayCalls, mayCases]);
  useShortcuts(shortcuts);
  return (
    <>
      {liveLink}
      {mayCalls ? (
        <NavLink to="/calls">
          <MessageOutlined aria-hidden /> {words.calls}
        </NavLink>
      ) : null}
      {mayCases ? (
        <NavLink to="/cases">
          <FolderOpenOutlined aria-hidden /> {words.cases}
        </NavLink>
      ) : null}
      {mayCases ? (
        <NavLink to="/guard">
          <SafetyOutlined aria-hidden /> {words.guard}
        </NavLink>
      ) : null}
      <NavLink to="/settings">
        <SettingOutlined aria-hidden /> {words.settings}
      </NavLink>
    </>
  );
}

function LiveLink() {
  const words = useWords(shellWords);
  const { state } = useLive();
  const open = state.calls.size;
  const risen = state.risen.size;
  return (
    <NavLink to="/live">
      <ThunderboltOutlined aria-hidden /> {words.live}
      {open > 0 ? (
        <span className="kl-count" title={words.openCalls(open)}>
          {open}
        </span>
      ) : null}
      {risen > 0 ? (
        <span className="kl-count kl-count-risen" title={words.risen(risen)}>
          ▲ {risen}
        </span>
      ) : null}
    </NavLink>
  );
}
