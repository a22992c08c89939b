import { Button } from "antd";
import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { stepLabels, type Step } from "../../labels/steps.ts";
import { useWords } from "../../words/use-words.tsx";
import { qualityLabels } from "../quality-labels.ts";
import { reviewWords } from "../review/review-words.ts";
import { isSamePlace, type ReviewActs } from "../review/use-review.ts";

const results = [
  ["right", "yes"],
  ["wrong", "no"],
  ["cannot_tell", "cannot_tell"],
] as const;

/** The six steps as the scorers see them; a click on another answer corrects one. */
export function StepMarks({
  view: { call },
  acts,
}: {
  readonly view: QualityCallView;
  readonly acts: ReviewActs;
}) {
  const words = useWords(reviewWords);
  const names = useWords(stepLabels);
  const labels = useWords(qualityLabels);
  const { steps } = call;
  if (steps === null) return null;
  return (
    <details className="kl-quality-steps">
      <summary>{words.steps}</summary>
      <dl>
        {(Object.keys(steps) as Step[]).map((step) => {
          const place = { target: "step", kind: step, detail: null, turn: -1 } as const;
          const mine = acts.review?.marks.find((mark) => isSamePlace(mark, place));
          return (
            <div key={step} className="kl-verdicts">
              <dt>
                {names[step]} <small className="kl-faint">{labels.results[steps[step]]}</small>
              </dt>
              <dd>
                {results.map(([verdict, result]) => (
                  <Button
                    key={verdict}
                    size="small"
                    type={mine?.verdict === verdict ? "primary" : "default"}
                    aria-pressed={mine?.verdict === verdict}
                    aria-label={`${names[step]}: ${labels.results[result]}`}
                    disabled={!acts.isOpen}
                    onClick={() => acts.mark({ ...place, verdict, note: null })}
                  >
                    {labels.results[result]}
                  </Button>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
