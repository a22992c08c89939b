import { faultsOf, type CallDigest } from "../../../evaluation/report/call-digest.ts";
import { compareCall } from "../../../evaluation/report/compare-call.ts";
import { countedRow } from "../../../evaluation/report/counted-row.ts";
import { digestTurns } from "../../../evaluation/report/digest-turns.ts";
import type { JudgedCall } from "../../../evaluation/report/judge-record.ts";
import type { ReportRow } from "../../../evaluation/report/report-row.ts";
import { paintIn, type Paint } from "../colour.ts";
import { describeCall } from "../describe-call.ts";
import { describeComparison, describeScore } from "./describe-score.ts";
import type { ReplayInput, ReplayTask, ToldCall } from "./replay-task.ts";

/** A judged call, compared with its baseline and put into words: a JSON object for machines, else for people. */
export function tellCall(
  judged: JudgedCall,
  { before }: ReplayInput,
  { mode, reader, keepsRows }: ReplayTask,
): ToldCall {
  const told = before === undefined ? judged : compared(judged, before, mode);
  return {
    text:
      reader === "machine"
        ? `${JSON.stringify(told.printed)}\n`
        : describe(told, paintIn(reader === "person_in_colour")),
    rowJson: keepsRows ? JSON.stringify(told.report) : "",
    counted: countedRow(told.report),
  };
}

function compared(
  judged: JudgedCall,
  before: CallDigest | null,
  mode: ReplayTask["mode"],
): JudgedCall {
  const { printed, report } = judged;
  const comparison = compareCall(before ?? undefined, digestOf(report, mode));
  return { ...judged, printed: { ...printed, comparison }, report: { ...report, comparison } };
}

/** Of recordings the words are the same in every run: only what was found in them is compared. */
const digestOf = (report: ReportRow, mode: ReplayTask["mode"]): CallDigest =>
  mode === "score"
    ? { turns: [], excluded: 0, faults: faultsOf(report) }
    : { ...digestTurns(report.turns, report.divergence?.n), faults: faultsOf(report) };

function describe({ printed, report, record }: JudgedCall, paint: Paint): string {
  if (!("outcome" in printed) || record === undefined) return describeScore(report, paint);
  const comparison = describeComparison(report, paint);
  const told = describeCall(printed, record, paint);
  return comparison.length === 0 ? told : `${told.trimEnd()}\n${comparison.join("\n")}\n\n`;
}
