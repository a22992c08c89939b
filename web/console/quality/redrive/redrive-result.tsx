import type { RedriveView } from "../../../../server/protocol/quality.ts";
import { knownLabel } from "../../labels/label-of.ts";
import { Tag } from "../../parts/tag.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { qualityLabels } from "../quality-labels.ts";
import { redriveWords } from "./redrive-words.ts";
import { useDetailLabel } from "../use-labels.ts";

type Result = RedriveView["today"];

/** Points and findings of one of the two, up to the divergence. */
export function RedriveResult({
  title,
  result,
  other,
}: {
  readonly title: string;
  readonly result: Result;
  readonly other: Result;
}) {
  const words = useWords(redriveWords);
  const format = useFormat();
  const nameOf = useFindingName();
  const isBetter = result.points > other.points;
  return (
    <section className="kl-card" aria-label={title}>
      <h2>{title}</h2>
      <p>
        {words.points}: <strong>{format.number(result.points)}</strong>
        {isBetter ? <Tag tone="good">+{format.number(result.points - other.points)}</Tag> : null}
      </p>
      {result.findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <ul className="kl-quality-losses" aria-label={words.findings}>
          {result.findings.map((finding) => (
            <li key={finding}>{nameOf(finding)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

const pattern = /^(\w+)(?: (.+))? @(\d+)$/;

/** `forbidden F05 @3` in words; turns are those of its own call, from 1. */
function useFindingName(): (finding: string) => string {
  const { kinds } = useWords(qualityLabels);
  const detailLabel = useDetailLabel();
  return (finding) => {
    const [, kind = "", detail, turn = ""] = pattern.exec(finding) ?? [];
    const name = knownLabel(kinds, kind);
    if (name === undefined) return finding;
    const part = detail === undefined ? "" : `: ${detailLabel(detail)}`;
    return `${name}${part} (${String(Number(turn) + 1)})`;
  };
}
