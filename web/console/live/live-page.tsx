import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { CallSummary } from "../../../server/protocol/calls.ts";
import { callsByRisk, type LiveState } from "../data/live-state.ts";
import { riskBand } from "../data/risk.ts";
import { riskLabels } from "../labels/calls.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { EndedCalls } from "./ended-calls.tsx";
import { filterCalls, LIVE_FILTERS, type LiveFilter } from "./live-filter.ts";
import { LiveTable } from "./live-table.tsx";
import { liveWords } from "./live-words.ts";
import { RedsStrip } from "./reds-strip.tsx";
import { useLive } from "./use-live.tsx";

/** The calls that go on now, the one that most wants a person first. */
export function LivePage() {
  const words = useWords(liveWords);
  const { state, line, see } = useLive();
  const calls = callsByRisk(state.calls.values());
  const isStale = line.type !== "open";
  const count = state.risen.size;
  return (
    <>
      <PageHeading
        title={words.title}
        windowTitle={count > 0 ? `▲${count} ${words.title}` : words.title}
      >
        {calls.length > 0 ? <p className="kl-faint">{words.openNow(calls.length)}</p> : null}
      </PageHeading>
      {isStale && state.isKnown ? (
        <p className="kl-notice kl-notice-warn" role="status">
          {words.stale}
        </p>
      ) : null}
      <RedsStrip />
      <LiveContent state={state} calls={calls} see={see} />
      {state.ended.length > 0 ? <EndedCalls calls={state.ended} /> : null}
      <RisenAloud state={state} />
    </>
  );
}

function LiveContent({
  state,
  calls,
  see,
}: {
  readonly state: LiveState;
  readonly calls: readonly CallSummary[];
  readonly see: (callId: string) => void;
}) {
  if (!state.isKnown) return <SkeletonRows />;
  if (calls.length === 0) return <NoCalls />;
  return <Wall calls={calls} risen={state.risen} see={see} />;
}

/** The open calls, or the part of them that was asked for. */
function Wall({
  calls,
  risen,
  see,
}: {
  readonly calls: readonly CallSummary[];
  readonly risen: ReadonlySet<string>;
  readonly see: (callId: string) => void;
}) {
  const words = useWords(liveWords);
  const [filter, setFilter] = useState<LiveFilter>("all");
  const shown = filterCalls(calls, filter);
  return (
    <>
      <div className="kl-wall-filters" role="group" aria-label={words.filter}>
        {LIVE_FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            className="kl-chip"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {words.filters[one]} <small>{filterCalls(calls, one).length}</small>
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="kl-faint">{words.noneMatches}</p>
      ) : (
        <LiveTable calls={shown} risen={risen} see={see} />
      )}
    </>
  );
}

function NoCalls() {
  const words = useWords(liveWords);
  const mayCases = useMay("cases.read");
  return (
    <EmptyState
      title={words.emptyTitle}
      actions={mayCases ? <Link to="/cases">{words.toCases}</Link> : undefined}
    >
      <ol className="kl-steps-list">
        {words.emptySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </EmptyState>
  );
}

/** Says aloud which call has come into a graver band, once each time. */
function RisenAloud({ state }: { readonly state: LiveState }) {
  const words = useWords(liveWords);
  const labels = useWords(riskLabels);
  const told = useRef(new Set<string>());
  const [text, setText] = useState("");
  useEffect(() => {
    const news: string[] = [];
    for (const id of state.risen) {
      const call = state.calls.get(id);
      if (call === undefined) continue;
      const band = riskBand(call.risk);
      if (told.current.has(`${id} ${band}`)) continue;
      told.current.add(`${id} ${band}`);
      news.push(words.risenAloud(call.debtorName, labels[band]));
    }
    if (news.length > 0) setText(news.join(" "));
  }, [state, words, labels]);
  return (
    <p className="kl-hidden" role="alert">
      {text}
    </p>
  );
}
