import type { GuardedLineView } from "../../../server/protocol/guard.ts";
import { familyLabels, severityLabels } from "../labels/findings.ts";
import { Tag } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";
import { MarkedText } from "./marked-text.tsx";
import { tryWords } from "./try-words.ts";

/** The judgement of a sentence: what was found where, under which rule, and what may be said instead. */
export function TryResult({ verdict }: { readonly verdict: GuardedLineView }) {
  const words = useWords(tryWords);
  const families = useWords(familyLabels);
  const severities = useWords(severityLabels);
  const { text, allowed, findings, facts, rewritten } = verdict;
  return (
    <section className="kl-card kl-try" aria-labelledby="try-result">
      <h2 id="try-result">{words.result}</h2>
      <p className="kl-tags">
        <Tag tone={allowed ? "good" : "bad"}>{allowed ? words.allowed : words.blocked}</Tag>
        <Tag tone={facts === "checked" ? "quiet" : "warn"}>{words.facts[facts]}</Tag>
      </p>
      <MarkedText text={text} findings={findings} />
      <ul className="kl-try-findings">
        {findings.map(({ family, severity, ruleId, span, expected }) => (
          <li key={`${ruleId} ${family} ${span.join("-")}`}>
            <Tag tone={severity === "warn" ? "warn" : "bad"} title={family}>
              {families[family]} · {severities[severity]}
            </Tag>{" "}
            <mark>{text.slice(...span)}</mark> <code>{words.rule(ruleId)}</code>
            {expected === undefined ? null : <span> · {words.expected(expected)}</span>}
          </li>
        ))}
      </ul>
      {rewritten === null ? null : (
        <p>
          {words.rewritten}: <q>{rewritten}</q>
        </p>
      )}
    </section>
  );
}
