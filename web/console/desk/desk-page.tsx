import { useEffect, useMemo } from "react";
import { Outlet, useNavigate, useParams } from "react-router";
import { useLive } from "../live/use-live.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { useMay } from "../session/use-session.tsx";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { QueueList } from "./queue-list.tsx";
import { SeatSwitch } from "./seat-switch.tsx";
import { RingSwitch } from "./ring-switch.tsx";
import { useAccept } from "./use-accept.ts";
import { useDesk } from "./use-desk.ts";

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
        {mayLead ? (
          <>
            <SeatSwitch />
            <RingSwitch />
          </>
        ) : null}
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

/** Where no call is chosen: what rings for one opens by itself, so that it is known before it is accepted. */
export function DeskHome() {
  const words = useWords(deskWords);
  const navigate = useNavigate();
  const { ringing } = useDesk();
  const rings = ringing[0]?.call.id;
  useEffect(() => {
    if (rings !== undefined) void navigate(`/desk/${encodeURIComponent(rings)}`, { replace: true });
  }, [rings, navigate]);
  return <EmptyState title={words.chooseTitle}>{words.chooseText}</EmptyState>;
}

/** `a` accepts the call that is chosen, or what rings here, and opens it. */
function useAcceptKey(): void {
  const words = useWords(deskWords);
  const { callId: chosen } = useParams();
  const { handoffs, ringing, waiting } = useDesk();
  const { state } = useLive();
  const isTaken = handoffs.some(({ call, takenBy }) => call.id === chosen && takenBy !== null);
  // A call that the agent leads can be taken over too, though nobody is asked for in it.
  const mayTake = chosen !== undefined && state.calls.has(chosen) && !isTaken;
  const next = mayTake ? chosen : (ringing[0] ?? waiting[0])?.call.id;
  const { mutate } = useAccept();
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
