import type { QualityOverview } from "../../../../server/protocol/quality.ts";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { FilterLink } from "../filter-link.tsx";
import { qualityLabels, type FindingSeverity } from "../quality-labels.ts";
import type { QualityQuery } from "../quality-requests.ts";
import { qualityWords } from "../quality-words.ts";

const severities: readonly (FindingSeverity | "none")[] = ["critical", "major", "minor", "none"];

/** The numbers of all calls, a line above the tables. */
export function OverviewNumbers({
  overview,
  span,
}: {
  readonly overview: QualityOverview;
  readonly span: QualityQuery;
}) {
  const words = useWords(qualityWords);
  const labels = useWords(qualityLabels);
  const format = useFormat();
  const { total, states, worst } = overview;
  const numbers = [
    { name: words.calls, count: total.calls, query: { state: "scored" } },
    { name: words.waiting, count: states.due + states.scoring, query: { state: "due" } },
    { name: words.failed, count: states.failed, query: { state: "failed" } },
    { name: words.outdated, count: states.outdated, query: { state: "outdated" } },
    { name: words.empty, count: states.empty, query: { state: "empty" } },
    ...severities.map((severity) => ({
      name: labels.severities[severity],
      count: worst[severity],
      query: { worst: severity },
    })),
  ];
  return (
    <dl className="kl-task-numbers" aria-label={words.totals}>
      <div>
        <dt>{words.points}</dt>
        <dd>{total.points === null ? "–" : format.number(total.points)}</dd>
      </div>
      {numbers.map(({ name, count, query }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <FilterLink query={{ ...span, ...query }} label={`${name}: ${format.number(count)}`}>
              {format.number(count)}
            </FilterLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
