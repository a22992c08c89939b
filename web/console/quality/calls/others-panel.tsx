import type { QualityCallView, ReviewMark } from "../../../../server/protocol/quality-reviews.ts";
import { stepLabels } from "../../labels/steps.ts";
import { knownLabel } from "../../labels/label-of.ts";
import { useWords } from "../../words/use-words.tsx";
import { qualityLabels } from "../quality-labels.ts";
import { reviewWords } from "../review/review-words.ts";
import { useDetailLabel } from "../use-labels.ts";

/** What others said of the call, once one may see it. */
export function OthersPanel({ view: { others } }: { readonly view: QualityCallView }) {
  const words = useWords(reviewWords);
  const { levels } = useWords(qualityLabels);
  const textOf = useMarkText();
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="quality-others">
      <h2 id="quality-others">{words.others}</h2>
      {others.map(({ id, reviewer, level, marks }) => (
        <div key={id}>
          <h3>{words.reviewer(reviewer, levels[level])}</h3>
          <ul>
            {marks.map((mark) => (
              <li key={`${mark.target} ${mark.kind} ${mark.detail ?? ""} ${mark.turn}`}>
                {textOf(mark)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function useMarkText(): (mark: ReviewMark) => string {
  const words = useWords(reviewWords);
  const { kinds, results } = useWords(qualityLabels);
  const steps = useWords(stepLabels);
  const detailLabel = useDetailLabel();
  return ({ target, kind, detail, turn, verdict }) => {
    if (target === "step") {
      const done = { right: results.yes, wrong: results.no, added: results.yes };
      const result = verdict === "cannot_tell" ? results.cannot_tell : done[verdict];
      return `${knownLabel(steps, kind) ?? kind}: ${result}`;
    }
    const part = detail === null ? "" : ` · ${detailLabel(detail)}`;
    const verdicts = {
      right: words.right,
      wrong: words.wrong,
      cannot_tell: words.cannotTell,
      added: words.added,
    };
    const name = knownLabel(kinds, kind) ?? kind;
    return `${name}${part}, ${words.turn(turn)}: ${verdicts[verdict]}`;
  };
}
