import { useMemo } from "react";
import { Link } from "react-router";
import type { Clip, MonthlyReport } from "../../../../server/protocol/quality-report.ts";
import { stepLabels } from "../../labels/steps.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import type { Format } from "../../format/create-format.ts";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { qualityCallPath } from "../calls/calls-table.tsx";
import { monthlyWords, type MonthlyWords } from "./monthly-words.ts";
import { qualityLabels } from "../quality-labels.ts";
import { useDetailLabel, useGroupLabel } from "../use-labels.ts";

type Monthly = MonthlyReport["steps"][number]["monthly"];
type Problem = MonthlyReport["problems"][number];

interface ReportProps {
  readonly report: MonthlyReport;
}

/** A figure of each month, by the name of the month. */
interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

const monthColumns = (months: readonly string[]): readonly Column<Row>[] =>
  months.map((month, at) => ({
    key: month,
    title: month,
    isFigure: true,
    render: ({ cells }) => cells[at] ?? "–",
  }));

/** All calls of each month. */
export function MonthTotals({ report: { months, totals } }: ReportProps) {
  const words = useWords(monthlyWords);
  const format = useFormat();
  const rows: readonly Row[] = [
    { name: words.calls, cells: totals.map(({ calls }) => format.number(calls)) },
    {
      name: words.points,
      cells: totals.map(({ points }) => (points === null ? "–" : format.number(points))),
    },
    { name: words.withFindings, cells: totals.map((one) => format.number(one.withFindings)) },
  ];
  return <MonthTable title={words.totals} months={months} rows={rows} />;
}

/** Each step: of the calls in which it was due, those in which it was done. */
export function StepsByMonth({ report: { months, steps } }: ReportProps) {
  const words = useWords(monthlyWords);
  const names = useWords(stepLabels);
  const cells = useMonthlyCells();
  const rows = steps.map(({ step, monthly }) => ({ name: names[step], cells: cells(monthly) }));
  return <MonthTable title={words.steps} months={months} rows={rows} />;
}

/** Each group: calls with a finding. */
export function GroupsByMonth({ report: { months, groups } }: ReportProps) {
  const words = useWords(monthlyWords);
  const groupLabel = useGroupLabel();
  const cells = useMonthlyCells();
  const rows = groups.map(({ group, monthly }) => ({
    name: groupLabel(group),
    cells: cells(monthly),
  }));
  return <MonthTable title={words.groups} months={months} rows={rows} />;
}

function MonthTable({
  title,
  months,
  rows,
}: {
  readonly title: string;
  readonly months: readonly string[];
  readonly rows: readonly Row[];
}) {
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      { key: "name", title, isHeading: true, render: ({ name }) => name },
      ...monthColumns(months),
    ],
    [title, months],
  );
  return (
    <section aria-label={title}>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ name }) => name} />
    </section>
  );
}

function useMonthlyCells(): (monthly: Monthly) => readonly string[] {
  const words = useWords(monthlyWords);
  const format = useFormat();
  return (monthly) =>
    monthly.map(({ calls, of }) =>
      of === 0 ? "–" : words.shareOf(format.number(calls), format.number(of)),
    );
}

/** What went wrong, the most frequent first, with moments to listen to. */
export function ProblemsByMonth({ report: { months, problems } }: ReportProps) {
  const words = useWords(monthlyWords);
  const columns = useProblemColumns(months);
  return (
    <section aria-labelledby="quality-month-problems">
      <h2 id="quality-month-problems">{words.problems}</h2>
      {problems.length === 0 ? (
        <p>{words.noProblems}</p>
      ) : (
        <DataTable
          label={words.problems}
          columns={columns}
          rows={problems}
          rowKey={({ kind, detail }) => `${kind} ${detail ?? ""}`}
        />
      )}
    </section>
  );
}

function useProblemColumns(months: readonly string[]): readonly Column<Problem>[] {
  const words = useWords(monthlyWords);
  const format = useFormat();
  const cells = useMonthlyCells();
  const nameOf = useProblemName();
  return [
    { key: "problem", title: words.problem, isHeading: true, render: nameOf },
    ...months.map((month, at): Column<Problem> => ({
      key: month,
      title: month,
      isFigure: true,
      render: ({ monthly }) => cells(monthly)[at] ?? "–",
    })),
    { key: "trend", title: words.trend, render: ({ monthly }) => changeOf(monthly, words) },
    {
      key: "clips",
      title: words.clips,
      render: (problem) => (
        <ul className="kl-quality-clips">
          {problem.examples.map((clip) => (
            <li key={clip.callId}>
              <Link
                to={qualityCallPath(clip.callId, placeOf(clip))}
                aria-label={words.clip(nameOf(problem), whenOf(clip, format))}
              >
                {whenOf(clip, format)}
              </Link>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function useProblemName(): (problem: Pick<Problem, "kind" | "detail">) => string {
  const { kinds } = useWords(qualityLabels);
  const detailLabel = useDetailLabel();
  return ({ kind, detail }) =>
    detail === null ? kinds[kind] : `${kinds[kind]}: ${detailLabel(detail)}`;
}

const placeOf = ({ fromMs, turn }: Clip): string =>
  fromMs === null ? `?turn=${String(turn)}` : `?at=${String(Math.round(fromMs))}`;

const whenOf = ({ startedAt, fromMs }: Clip, format: Format): string =>
  fromMs === null ? format.day(startedAt) : `${format.day(startedAt)}, ${format.duration(fromMs)}`;

/** Whether a problem has become more frequent since the month before, in words: a share of nothing says nothing. */
function changeOf(monthly: Monthly, words: MonthlyWords): string {
  const [before, now] = [monthly.at(-2), monthly.at(-1)];
  if (before === undefined || now === undefined || before.of === 0 || now.of === 0) return "–";
  const change = now.calls / now.of - before.calls / before.of;
  if (change === 0) return words.same;
  return change > 0 ? words.more : words.fewer;
}
