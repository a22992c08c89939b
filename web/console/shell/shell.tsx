import {
  CustomerServiceOutlined,
  FolderOpenOutlined,
  ImportOutlined,
  MessageOutlined,
  SafetyOutlined,
  SettingOutlined,
  ThunderboltOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { NavLink, Outlet } from "react-router";
import { DeskBars } from "../desk/desk-bars.tsx";
import { DeskLineProvider } from "../desk/use-desk-line.tsx";
import { useDesk } from "../desk/use-desk.ts";
import { KnowledgeLink } from "../knowledge/knowledge-link.tsx";
import { LiveProvider, useLive } from "../live/use-live.tsx";
import { QualityLink } from "../quality/quality-link.tsx";
import { RoundsLink } from "../rounds/rounds-link.tsx";
import { useMay } from "../session/use-session.tsx";
import { TasksLink } from "../tasks/tasks-link.tsx";
import { TrainerLink } from "../trainer/trainer-link.tsx";
import { useWords } from "../words/use-words.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { LineBadge } from "./line-badge.tsx";
import { Logo } from "./logo.tsx";
import { ServerBanner } from "./server-banner.tsx";
import { shellWords } from "./shell-words.ts";
import { ShortcutsProvider } from "./shortcuts.tsx";
import { usePageKeys } from "./use-page-keys.ts";
import { useScrollMemory } from "./use-scroll-memory.ts";

/** What stands around every page of somebody who is logged in. */
export function Shell() {
  const mayCalls = useMay("calls.read");
  useScrollMemory();
  return (
    <ShortcutsProvider>
      {mayCalls ? (
        <LiveProvider>
          <DeskLineProvider>
            <Frame line={<LineBadge />} liveLink={<LiveLinks />} bars={<DeskBars />} />
          </DeskLineProvider>
        </LiveProvider>
      ) : (
        <Frame line={null} liveLink={null} bars={null} />
      )}
    </ShortcutsProvider>
  );
}

function Frame({
  line,
  liveLink,
  bars,
}: {
  readonly line: ReactNode;
  readonly liveLink: ReactNode;
  readonly bars: ReactNode;
}) {
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
        {bars}
        <Outlet />
      </main>
    </div>
  );
}

function Navigation({ liveLink }: { readonly liveLink: ReactNode }) {
  const words = useWords(shellWords);
  const mayCalls = useMay("calls.read");
  const mayCases = useMay("cases.read");
  const mayImport = useMay("imports.manage");
  const mayRounds = useMay("rounds.read");
  const mayTasks = useMay("tasks.own");
  const mayQuality = useMay("quality.own");
  usePageKeys();
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
      {mayImport ? (
        <NavLink to="/imports">
          <ImportOutlined aria-hidden /> {words.imports}
        </NavLink>
      ) : null}
      {mayRounds ? <RoundsLink /> : null}
      {mayCases ? (
        <NavLink to="/guard">
          <SafetyOutlined aria-hidden /> {words.guard}
        </NavLink>
      ) : null}
      {mayTasks ? <TasksLink /> : null}
      {mayQuality ? <QualityLink /> : null}
      <KnowledgeLink />
      {mayQuality ? <TrainerLink /> : null}
      <NavLink to="/settings">
        <SettingOutlined aria-hidden /> {words.settings}
      </NavLink>
    </>
  );
}

function LiveLinks() {
  return (
    <>
      <LiveLink />
      <DeskLink />
    </>
  );
}

/** The desk, with how many wait; what rings for one is said aloud. */
function DeskLink() {
  const words = useWords(shellWords);
  const { waiting, ringing } = useDesk();
  return (
    <NavLink to="/desk">
      <CustomerServiceOutlined aria-hidden /> {words.desk}
      {waiting.length > 0 ? (
        <span
          className={`kl-count${ringing.length > 0 ? " kl-count-risen" : ""}`}
          title={words.waiting(waiting.length)}
        >
          {waiting.length}
        </span>
      ) : null}
      <span className="kl-hidden" role="alert">
        {ringing.length > 0 ? words.rings : ""}
      </span>
    </NavLink>
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
