import { Button } from "antd";
import type { QualityFinding } from "../../../../server/protocol/quality.ts";
import { Tag } from "../../parts/tag.tsx";
import { useWords } from "../../words/use-words.tsx";
import { qualityLabels, type FindingKind } from "../quality-labels.ts";
import { reviewWords } from "./review-words.ts";
import { useDetailLabel } from "../use-labels.ts";
import { isSamePlace, type ReviewActs } from "./use-review.ts";

const verdicts = [
  ["right", "right", "y"],
  ["wrong", "wrong", "n"],
  ["cannot_tell", "cannotTell", "u"],
] as const;

/** One click says whether a finding is right; another one changes it. */
export function VerdictButtons({
  finding,
  acts,
}: {
  readonly finding: QualityFinding;
  readonly acts: ReviewActs;
}) {
  const words = useWords(reviewWords);
  if (!acts.mayReview) return null;
  const { kind, detail, turn } = finding;
  const place = { target: "finding", kind, detail, turn } as const;
  const mine = acts.review?.marks.find((mark) => isSamePlace(mark, place));
  return (
    <div className="kl-verdicts">
      {verdicts.map(([verdict, word, key]) => (
        <Button
          key={verdict}
          size="small"
          type={mine?.verdict === verdict ? "primary" : "default"}
          aria-pressed={mine?.verdict === verdict}
          aria-keyshortcuts={key}
          disabled={!acts.isOpen}
          onClick={() => acts.mark({ ...place, verdict, note: null })}
        >
          {words[word]}
        </Button>
      ))}
    </div>
  );
}

/** What the reviewer found and the scorers did not. */
export function AddedFindings({ acts }: { readonly acts: ReviewActs }) {
  const words = useWords(reviewWords);
  const { kinds } = useWords(qualityLabels);
  const detailLabel = useDetailLabel();
  const added = acts.review?.marks.filter(({ verdict }) => verdict === "added") ?? [];
  if (added.length === 0) return null;
  return (
    <ul className="kl-quality-findings">
      {added.map(({ kind, detail, turn }) => (
        <li key={`${kind} ${detail ?? ""} ${turn}`} className="kl-quality-finding">
          <Tag tone="accent">{words.added}</Tag> {kinds[kind as FindingKind]}
          {detail === null ? "" : ` · ${detailLabel(detail)}`}, {words.turn(turn)}
        </li>
      ))}
    </ul>
  );
}
