import { Link } from "react-router";
import type { CallSummary } from "../../../server/protocol/calls.ts";
import { SignalTags } from "../calls/call-signs.tsx";
import { dispositionLabels } from "../labels/dispositions.ts";
import { Moment } from "../parts/moment.tsx";
import { useWords } from "../words/use-words.tsx";
import { liveWords } from "./live-words.ts";

/** Calls that ended while one looked on, with what came of them. */
export function EndedCalls({ calls }: { readonly calls: readonly CallSummary[] }) {
  const words = useWords(liveWords);
  const dispositions = useWords(dispositionLabels);
  return (
    <section className="kl-section">
      <h2>{words.ended}</h2>
      <ul className="kl-rows">
        {calls.map((call) => (
          <li key={call.id}>
            <Moment at={call.endedAt ?? call.lastAt} shows="time" />
            <Link to={`/calls/${encodeURIComponent(call.id)}`}>{call.debtorName}</Link>
            <span title={dispositions[call.disposition].meaning}>
              {dispositions[call.disposition].name}
            </span>
            <SignalTags call={call} />
          </li>
        ))}
      </ul>
    </section>
  );
}
