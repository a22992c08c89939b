import { AudioOutlined, MessageOutlined } from "@ant-design/icons";
import { NavLink } from "react-router";
import type { Handoff } from "../../../server/protocol/desk.ts";
import { EmotionSign, RiskSign } from "../calls/call-signs.tsx";
import { localeLabels } from "../labels/calls.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { Tag } from "../parts/tag.tsx";
import { useNow } from "../parts/use-now.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { queuePerson, routingReason, routingWords } from "./routing-words.ts";
import { useDesk } from "./use-desk.ts";

/** Everybody who waits for a person, and every call that a person leads. */
export function QueueList() {
  const words = useWords(deskWords);
  const { handoffs, isKnown, me } = useDesk();
  const now = useNow(1_000, handoffs.length > 0);
  if (!isKnown) return null;
  if (handoffs.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return (
    <ol className="kl-queue" aria-label={words.queue}>
      {handoffs.map((handoff) => (
        <QueueItem key={handoff.id} handoff={handoff} me={me} now={now} />
      ))}
    </ol>
  );
}

function QueueItem({
  handoff,
  me,
  now,
}: {
  readonly handoff: Handoff;
  readonly me: string;
  readonly now: number;
}) {
  const reasons = useWords(handoffLabels);
  const words = useWords(deskWords);
  const format = useFormat();
  const { call, reason } = handoff;
  const since = handoff.takenAt ?? handoff.requestedAt;
  const rings = handoff.offer?.user === me;
  return (
    <li className={`kl-queue-item${rings ? " kl-queue-rings" : ""}`}>
      <NavLink to={`/desk/${encodeURIComponent(call.id)}`} data-row>
        <span className="kl-queue-head">
          {call.channel === "voice" ? (
            <AudioOutlined aria-hidden />
          ) : (
            <MessageOutlined aria-hidden />
          )}
          <strong>{call.debtorName}</strong>
          <span className="kl-figure kl-nowrap">
            {format.duration(Math.max(0, now - Date.parse(since)))}
          </span>
        </span>
        <span className="kl-tags">
          <Tag tone={handoff.state === "waiting" ? "bad" : "good"}>
            {reason === null ? words.tookOver : reasons[reason]}
          </Tag>
          <RiskSign risk={call.risk} />
          <EmotionSign emotion={call.emotion} />
        </span>
        <small className="kl-faint">
          <Where handoff={handoff} me={me} />
        </small>
      </NavLink>
    </li>
  );
}

/** Who leads it or whom it rings for, and why them; where else somebody is called. */
function Where({ handoff, me }: { readonly handoff: Handoff; readonly me: string }) {
  const words = useWords(deskWords);
  const routing = useWords(routingWords);
  const format = useFormat();
  const why = useWhy();
  const { takenBy, offer, beside, waitUntil } = handoff;
  if (takenBy === queuePerson) return <>{routing.ledBeside}</>;
  if (takenBy !== null) return <>{takenBy === me ? words.ledByYou : words.ledBy(takenBy)}</>;
  const rings =
    offer === null
      ? words.nobodyFits
      : offer.user === me
        ? words.ringsYou
        : words.ringsFor(offer.user);
  const until = waitUntil === null ? words.noLimit : words.until(format.time(waitUntil));
  return (
    <>
      <span>
        {rings}
        {offer === null ? "" : ` (${why(offer.because)})`} · {until}
      </span>
      {beside === null ? null : (
        <span className="kl-queue-beside">
          {routing.beside[beside.state](beside.to)} ({why(beside.because)})
        </span>
      )}
    </>
  );
}

/** The reasons of a choice in words. */
function useWhy(): (because: readonly string[]) => string {
  const routing = useWords(routingWords);
  const locales = useWords(localeLabels);
  const reasons = useWords(handoffLabels);
  const names = { ...locales, ...reasons };
  return (because) => because.map((one) => routingReason(routing, one, names)).join(routing.comma);
}
