import { Link } from "react-router";
import type { ChangedSentence, PackDiff } from "../../../server/protocol/guard-diff.ts";
import { FindingTags } from "../calls/finding-tags.tsx";
import { diffEndLabels } from "../labels/rules.ts";
import { Moment } from "../parts/moment.tsx";
import { useWords } from "../words/use-words.tsx";
import { diffWords } from "./diff-words.ts";
import { MarkedText } from "./marked-text.tsx";

/** What a pack would have changed, and on how much of the past that was looked for. */
export function DiffResult({ diff }: { readonly diff: PackDiff }) {
  const words = useWords(diffWords);
  const { inUse, candidate, counts, newlyBlocked, newlyAllowed } = diff;
  return (
    <section className="kl-section" aria-labelledby="diff-result">
      <h2 id="diff-result">{words.result}</h2>
      <p>{words.versions(inUse.version, candidate.version)}</p>
      <Checked checked={diff.checked} />
      <Rules rules={diff.rules} />
      <Sentences
        title={words.newlyBlocked(counts.newlyBlocked)}
        count={counts.newlyBlocked}
        rows={newlyBlocked}
      />
      <Sentences
        title={words.newlyAllowed(counts.newlyAllowed)}
        count={counts.newlyAllowed}
        rows={newlyAllowed}
      />
      {counts.otherRule === 0 ? null : <p>{words.otherRule(counts.otherRule)}</p>}
    </section>
  );
}

function Checked({ checked }: Pick<PackDiff, "checked">) {
  const words = useWords(diffWords);
  const ends = useWords(diffEndLabels);
  const { calls, sentences, unreadable, since, endedBy } = checked;
  if (calls === 0 && unreadable === 0 && endedBy === "all") return <p>{words.noCalls}</p>;
  return (
    <p>
      {words.checked(calls, sentences)} {ends[endedBy]}{" "}
      {unreadable === 0 ? null : words.unreadable(unreadable)}{" "}
      {since === null ? null : (
        <span className="kl-faint">
          {words.since} <Moment at={since} />
        </span>
      )}
    </p>
  );
}

const ruleChanges = ["added", "removed", "changed"] as const;

function Rules({ rules }: Pick<PackDiff, "rules">) {
  const words = useWords(diffWords);
  const changes = ruleChanges.filter((change) => rules[change].length > 0);
  if (changes.length === 0) return <p>{words.sameRules}</p>;
  return (
    <dl className="kl-pairs">
      {changes.map((change) => (
        <div key={change}>
          <dt>{words.rules[change]}</dt>
          <dd className="kl-tags">
            {rules[change].map((rule) => (
              <code key={rule}>{rule}</code>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sentences({
  title,
  count,
  rows,
}: {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly ChangedSentence[];
}) {
  const words = useWords(diffWords);
  return (
    <section className="kl-section">
      <h3>{title}</h3>
      {rows.length === 0 ? <p className="kl-faint">{words.nothing}</p> : null}
      {rows.length < count ? <p className="kl-faint">{words.shown(rows.length)}</p> : null}
      <ul className="kl-changed">
        {rows.map(({ callId, sequence, turn, at, text, findings }) => (
          <li key={`${callId} ${sequence}`}>
            <MarkedText text={text} findings={findings} />
            <FindingTags findings={findings} showsRaw />
            <div>
              <Link to={`/calls/${encodeURIComponent(callId)}#turn-${turn}`}>
                {words.toCall} <Moment at={at} />
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
