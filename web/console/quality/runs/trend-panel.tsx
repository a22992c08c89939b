import { useMemo } from "react";
import type { QualityTrend } from "../../../../server/protocol/quality.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { FilterLink } from "../filter-link.tsx";
import { LineDrawing } from "./line-drawing.tsx";
import type { QualityQuery } from "../quality-requests.ts";
import { qualityWords } from "../quality-words.ts";
import { useTrend } from "../use-quality.ts";

type Point = QualityTrend["points"][number];
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The weeks one after the other: as a drawing, and in numbers. */
export function TrendPanel({ span }: { readonly span: QualityQuery }) {
  const words = useWords(qualityWords);
  const { data } = useTrend({ ...span, by: "week" });
  if (data === undefined || data.points.length === 0) return null;
  return (
    <section aria-labelledby="quality-trend">
      <h2 id="quality-trend">{words.trend}</h2>
      <LineDrawing values={data.points.map(({ points }) => points)} max={100} />
      <TrendTable points={data.points} span={span} />
    </section>
  );
}

function TrendTable({
  points,
  span,
}: {
  readonly points: readonly Point[];
  readonly span: QualityQuery;
}) {
  const { trend } = useWords(qualityWords);
  const columns = useColumns(span);
  return <DataTable label={trend} columns={columns} rows={points} rowKey={({ day }) => day} />;
}

function useColumns(span: QualityQuery): readonly Column<Point>[] {
  const words = useWords(qualityWords);
  const format = useFormat();
  return useMemo(
    () => [
      { key: "week", title: words.week, isHeading: true, render: ({ day }) => format.date(day) },
      {
        key: "calls",
        title: words.calls,
        isFigure: true,
        render: (point) => (
          <FilterLink
            query={weekOf(point, span)}
            label={`${words.week} ${format.date(point.day)}: ${format.number(point.calls)}`}
          >
            {format.number(point.calls)}
          </FilterLink>
        ),
      },
      {
        key: "points",
        title: words.points,
        isFigure: true,
        render: ({ points: mean }) => (mean === null ? "–" : format.number(mean)),
      },
      {
        key: "found",
        title: words.withFindings,
        isFigure: true,
        render: ({ withFindings }) => format.number(withFindings),
      },
      {
        key: "critical",
        title: words.critical,
        isFigure: true,
        render: (point) => (
          <FilterLink
            query={{ ...weekOf(point, span), worst: "critical" }}
            label={`${words.week} ${format.date(point.day)}, ${words.critical}: ${format.number(point.critical)}`}
          >
            {format.number(point.critical)}
          </FilterLink>
        ),
      },
      {
        key: "steps",
        title: words.stepsDone,
        isFigure: true,
        render: ({ stepsDue, stepsDone }) =>
          stepsDue === 0 ? "–" : format.percent(stepsDone / stepsDue),
      },
    ],
    [words, format, span],
  );
}

/** The calls of one week, as a filter. */
function weekOf({ day }: Point, span: QualityQuery): QualityQuery {
  const startMs = Date.parse(`${day}T00:00:00Z`);
  const from = span["from"];
  // The span may begin in the middle of its first week.
  const begins = Math.max(startMs, from === undefined ? startMs : Date.parse(from));
  return {
    state: "scored",
    from: new Date(begins).toISOString(),
    to: new Date(startMs + weekMs).toISOString(),
  };
}
