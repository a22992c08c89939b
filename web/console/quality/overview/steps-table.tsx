import { useMemo } from "react";
import type { QualityOverview } from "../../../../server/protocol/quality.ts";
import { stepLabels } from "../../labels/steps.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { FilterLink } from "../filter-link.tsx";
import { qualityLabels } from "../quality-labels.ts";
import type { QualityQuery } from "../quality-requests.ts";
import { qualityWords } from "../quality-words.ts";

type StepCounts = QualityOverview["steps"][number];

/** Each step: of the calls in which it was due, those in which it was done. */
export function StepsTable({
  steps,
  span,
}: {
  readonly steps: readonly StepCounts[];
  readonly span: QualityQuery;
}) {
  const words = useWords(qualityWords);
  const { results } = useWords(qualityLabels);
  const names = useWords(stepLabels);
  const format = useFormat();
  const columns = useMemo((): readonly Column<StepCounts>[] => {
    const counted = (result: "yes" | "no" | "cannot_tell", key: "yes" | "no" | "cannotTell") => ({
      key,
      title: results[result],
      isFigure: true,
      render: (row: StepCounts) => (
        <FilterLink
          query={{ ...span, step: row.step, stepResult: result }}
          label={`${names[row.step]}, ${results[result]}: ${format.number(row[key])}`}
        >
          {format.number(row[key])}
        </FilterLink>
      ),
    });
    return [
      {
        key: "step",
        title: words.step,
        isHeading: true,
        render: ({ step }: StepCounts) => names[step],
      },
      {
        key: "share",
        title: words.stepsDone,
        isFigure: true,
        render: ({ yes, no }: StepCounts) =>
          yes + no === 0 ? "–" : format.percent(yes / (yes + no)),
      },
      counted("yes", "yes"),
      counted("no", "no"),
      counted("cannot_tell", "cannotTell"),
    ];
  }, [words, results, names, format, span]);
  return (
    <section aria-labelledby="quality-steps">
      <h2 id="quality-steps">{words.steps}</h2>
      <DataTable label={words.steps} columns={columns} rows={steps} rowKey={({ step }) => step} />
    </section>
  );
}
