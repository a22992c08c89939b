import { PhoneOutlined, RollbackOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { useParams } from "react-router";
import type { CallSummary, CallView } from "../../../server/protocol/calls.ts";
import { EmotionSign, VerifiedSign } from "../calls/call-signs.tsx";
import { EmotionStrip } from "../calls/emotion-strip.tsx";
import { useOneCall } from "../calls/use-one-call.ts";
import { useApi } from "../data/use-api.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useMay } from "../session/use-session.tsx";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { ComplaintClocks } from "../tasks/complaint-clocks.tsx";
import { useWords } from "../words/use-words.tsx";
import { CallSound } from "./call-sound.tsx";
import { Composer } from "./composer.tsx";
import { Conversation } from "./conversation.tsx";
import { deskWords } from "./desk-words.ts";
import { queuePerson, routingWords } from "./routing-words.ts";
import { HintBar } from "./hint-bar.tsx";
import { leadEnd } from "./lead-end.ts";
import { LineTrouble } from "./line-trouble.tsx";
import { lineWords } from "./line-words.ts";
import { PackPanel } from "./pack-panel.tsx";
import { SpokenWarning } from "./spoken-warning.tsx";
import { useAccept } from "./use-accept.ts";
import { useDesk, useDeskAct, useHandoffPack } from "./use-desk.ts";
import { useDeskLine } from "./use-desk-line.tsx";
import { WrapUp } from "./wrap-up.tsx";

/** One call at the desk: what is said, what is known, and what can be done. */
export function Workspace() {
  const { callId = "" } = useParams();
  const { data: call, error, refetch } = useOneCall(callId);
  if (error !== null) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  return call === undefined ? <SkeletonRows /> : <Work key={callId} call={call} />;
}

function Work({ call }: { readonly call: CallView }) {
  const { summary, turns } = call;
  const { me, isMine, takenBy, listeners, wantedAt, ledUntil } = usePart(call);
  const { state: line } = useDeskLine();
  const isHeard = line.callId === summary.id;
  const { data: pack } = useHandoffPack(summary.id, summary.entries);
  return (
    <div className="kl-work">
      <WorkBar call={call} isMine={isMine} takenBy={takenBy} />
      {isHeard ? <LineTrouble /> : null}
      {isMine ? <Monitored by={listeners} /> : null}
      <SpokenWarning callId={summary.id} turns={turns} by={me} />
      <div className="kl-work-columns">
        <section className="kl-card kl-work-talk">
          <Conversation
            turns={turns}
            locale={summary.locale}
            captions={isHeard ? line.captions : []}
          />
          {summary.endedAt !== null ? null : isMine ? (
            <Composer callId={summary.id} suggestions={pack?.suggestions ?? []} />
          ) : (
            <Steering call={summary} />
          )}
        </section>
        <div className="kl-work-side">
          {ledUntil === undefined || pack === undefined ? null : (
            <WrapUp pack={pack} endedAt={ledUntil} />
          )}
          <ComplaintClocks caseId={summary.caseId} />
          <EmotionStrip turns={turns} />
          {pack === undefined ? (
            <SkeletonRows />
          ) : (
            <PackPanel pack={pack} call={summary} wantedAt={wantedAt} />
          )}
        </div>
      </div>
    </div>
  );
}

/** One's own part in a call: whether one leads it, or led it and has something to note. */
function usePart(call: CallView) {
  const { me, handoffs } = useDesk();
  const handoff = handoffs.find((one) => one.call.id === call.summary.id);
  const takenBy = handoff?.takenBy ?? null;
  const isMine = takenBy === me;
  const ledUntil = useMemo(() => leadEnd(call, me), [call, me]);
  return {
    me,
    isMine,
    takenBy,
    listeners: handoff?.listeners ?? [],
    wantedAt: handoff?.requestedAt,
    ledUntil: isMine ? undefined : ledUntil,
  };
}

/** Whoever leads a call knows who hears it. */
function Monitored({ by }: { readonly by: readonly string[] }) {
  const words = useWords(deskWords);
  return (
    <>
      {by.length === 0 ? null : (
        <p className="kl-notice kl-notice-warn" role="status">
          {words.listenedBy(by.join(", "))}
        </p>
      )}
      <p className="kl-faint kl-monitored">{words.monitored}</p>
    </>
  );
}

/** What can be done in a call that the agent leads. */
function Steering({ call }: { readonly call: CallSummary }) {
  const words = useWords(deskWords);
  const mayLead = useMay("calls.lead");
  if (!mayLead || call.personJoined) return null;
  return (
    <>
      <p className="kl-faint">{words.agentLeads}</p>
      <HintBar callId={call.id} />
    </>
  );
}

/** Who it is, how it stands, and the buttons. */
function WorkBar({
  call: { summary },
  isMine,
  takenBy,
}: {
  readonly call: CallView;
  readonly isMine: boolean;
  readonly takenBy: string | null;
}) {
  const words = useWords(deskWords);
  const routing = useWords(routingWords);
  const mayLead = useMay("calls.lead");
  const isOver = summary.endedAt !== null;
  return (
    <header className="kl-work-bar">
      <h2>{summary.debtorName}</h2>
      <VerifiedSign isVerified={summary.verified} />
      <EmotionSign emotion={summary.emotion} />
      {takenBy === null ? null : (
        <span className="kl-faint">
          {isMine
            ? words.ledByYou
            : takenBy === queuePerson
              ? routing.ledBeside
              : words.ledBy(takenBy)}
        </span>
      )}
      <span className="kl-actions">
        {summary.channel === "voice" && !isOver ? (
          <CallSound callId={summary.id} isMine={isMine} />
        ) : null}
        {mayLead && !isOver && takenBy === null ? <AcceptButton callId={summary.id} /> : null}
        {isMine && !isOver ? <LeadButtons callId={summary.id} /> : null}
      </span>
    </header>
  );
}

function AcceptButton({ callId }: { readonly callId: string }) {
  const words = useWords(deskWords);
  const accept = useAccept();
  return (
    <Button
      type="primary"
      icon={<PhoneOutlined aria-hidden />}
      loading={accept.isPending}
      onClick={() => accept.mutate(callId)}
    >
      {words.accept} <kbd>a</kbd>
    </Button>
  );
}

function LeadButtons({ callId }: { readonly callId: string }) {
  const words = useWords(deskWords);
  const api = useApi();
  const { keys } = useWords(lineWords);
  const [isEnding, setEnding] = useState(false);
  const giveBack = useDeskAct(() => api.giveBackCall(callId));
  const end = useDeskAct(
    () => api.endCall(callId),
    () => setEnding(false),
  );
  const { mutate } = giveBack;
  const shortcuts = useMemo(
    () => [
      { keys: ["b"], label: words.keys.giveBack, run: () => mutate(undefined) },
      { keys: ["e"], label: keys.end, run: () => setEnding(true) },
    ],
    [words, keys, mutate],
  );
  useShortcuts(shortcuts);
  return (
    <>
      <Button
        icon={<RollbackOutlined aria-hidden />}
        loading={giveBack.isPending}
        onClick={() => mutate(undefined)}
      >
        {words.giveBack} <kbd>b</kbd>
      </Button>
      <Button danger onClick={() => setEnding(true)}>
        {words.end} <kbd aria-hidden="true">e</kbd>
      </Button>
      <ConfirmDialog
        isOpen={isEnding}
        title={words.endTitle}
        confirm={words.end}
        isDangerous
        isBusy={end.isPending}
        onConfirm={() => end.mutate(undefined)}
        onCancel={() => setEnding(false)}
      >
        <p>{words.endText}</p>
      </ConfirmDialog>
    </>
  );
}
