import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS } from "../score/call-finding.ts";
import type { ReportRow } from "./report-row.ts";

/** What a spreadsheet would run instead of show. */
const formula = /^[=+\-@\t\r]/;

/** One cell: quoted where it must be, and never a formula, since ids come from outside. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const measureColumns = [
  "agent_talk_share",
  "agent_interruptions",
  "agent_turn_changes",
  "silence_ms",
  "overtalk_ms",
] as const;

/** The heading of report.csv. */
export const csvHeading = [
  "id",
  "file",
  "line",
  "ok",
  "points",
  "locale",
  "jurisdiction",
  "channel",
  ...STEPS.map((step) => `step_${step}`),
  ...FINDING_KINDS,
  "cannot_tell",
  "expectations_failed",
  ...measureColumns,
  "newly_failing",
].join(",");

/** One call as a line of report.csv. */
export function csvLine(row: ReportRow): string {
  const found = row.findings.filter(({ verdict }) => verdict === "found");
  const cells = [
    row.id,
    row.file,
    row.line,
    row.ok,
    row.points.total,
    row.locale,
    row.jurisdiction,
    row.channel,
    ...STEPS.map((step) => String(row.steps[step].done)),
    ...FINDING_KINDS.map((kind) => found.filter((each) => each.kind === kind).length),
    row.findings.length - found.length,
    row.failed.map(({ key }) => key).join(" "),
    ...measureCells(row),
    row.comparison?.newlyFailing.join("; ") ?? null,
  ];
  return cells.map(csvCell).join(",");
}

/** In the order of `measureColumns`; empty where the record has no times. */
function measureCells({ measures }: ReportRow): (number | null)[] {
  if (measures === null) return measureColumns.map(() => null);
  const { talk, interruptions, silence, overtalkMs } = measures;
  const { count = null, of = null } = interruptions?.byAgent ?? {};
  return [talk?.agentShare ?? null, count, of, silence?.totalMs ?? null, overtalkMs];
}
