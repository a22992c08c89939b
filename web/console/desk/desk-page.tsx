import { useMemo } from "react";
import { Outlet, useNavigate, useParams } from "react-router";
import { useApi } from "../data/use-api.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { useMay } from "../session/use-session.tsx";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { QueueList } from "./queue-list.tsx";
import { SeatSwitch } from "./seat-switch.tsx";
import { useDesk, useDeskAct } from "./use-desk.ts";

/** The desk: who waits on the left, the call that is looked at on the right. */
export function DeskPage() {
  const words = useWords(deskWords);
  const { waiting } = useDesk();
  const mayLead = useMay("calls.lead");
  useAcceptKey();
  useRowKeys();
  return (
    <>
      <PageHeading
        title={words.title}
        windowTitle={waiting.length > 0 ? `(${waiting.length}) ${words.title}` : words.title}
      >
        {waiting.length > 0 ? <p className="kl-faint">{words.waiting(waiting.length)}</p> : null}
        {mayLead ? <SeatSwitch /> : null}
      </PageHeading>
      <div className="kl-desk">
        <section className="kl-desk-queue" aria-label={words.queue}>
          <QueueList />
        </section>
        <div className="kl-desk-work">
          <Outlet />
        </div>
      </div>
    </>
  );
}

/** Where no call is chosen. */
export function DeskHome() {
  const words = useWords(deskWords);
  return <EmptyState title={words.chooseTitle}>{words.chooseText}</EmptyState>;
}

/** `a` accepts the call that is chosen, or what rings here, and opens it. */
function useAcceptKey(): void {
  const words = useWords(deskWords);
  const api = useApi();
  const navigate = useNavigate();
  const { callId: chosen } = useParams();
  const { ringing, waiting } = useDesk();
  const isWaiting = waiting.some(({ call }) => call.id === chosen);
  const next = isWaiting ? chosen : (ringing[0] ?? waiting[0])?.call.id;
  const accept = useDeskAct(async (callId: string) => {
    await api.acceptCall(callId);
    await navigate(`/desk/${encodeURIComponent(callId)}`);
  });
  const { mutate } = accept;
  const shortcuts = useMemo(
    () => [
      {
        keys: ["a"],
        label: words.keys.accept,
        run: () => next !== undefined && mutate(next),
      },
    ],
    [words, next, mutate],
  );
  useShortcuts(shortcuts);
}
