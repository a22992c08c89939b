import type { Finding } from "../data/protocol-types.ts";
import { familyLabels, severityLabels } from "../labels/findings.ts";
import { Tag } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";

/** What the guard noted, by family and how grave it is. */
export function FindingTags({
  findings,
  showsRaw,
}: {
  readonly findings: readonly Finding[];
  readonly showsRaw: boolean;
}) {
  const families = useWords(familyLabels);
  const severities = useWords(severityLabels);
  return (
    <span className="kl-tags">
      {findings.map((finding) => (
        <Tag
          key={`${finding.ruleId} ${finding.span.join("-")}`}
          tone={finding.severity === "warn" ? "warn" : "bad"}
          title={`${finding.family} ${finding.ruleId}`}
        >
          {families[finding.family]} · {severities[finding.severity]}
          {showsRaw ? (
            <code>
              {finding.family} {finding.ruleId}
            </code>
          ) : null}
        </Tag>
      ))}
    </span>
  );
}
