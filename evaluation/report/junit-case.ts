import { escapeMarkup } from "./escape-markup.ts";
import { findingName } from "./call-digest.ts";
import type { ErrorRow } from "../replay/input-error.ts";
import type { ReportRow } from "./report-row.ts";
import type { ReportTotals } from "./report-totals.ts";

interface JunitRun {
  readonly totals: ReportTotals;
  /** The run was stopped before its end. */
  readonly isPartial?: boolean;
}

/** The head of a JUnit file; it needs the totals, so it is written last and stands first. */
export function junitHead({ totals: { calls, ok, bad }, isPartial }: JunitRun): string {
  const stopped = Number(isPartial === true);
  const counts = `tests="${calls + bad + stopped}" failures="${calls - ok}" errors="${bad + stopped}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kindline replay" ${counts}>\n<testsuite name="kindline replay" ${counts}>\n`;
}

/** Its end. A run that was stopped is an error of its own: nobody takes half a run for a whole one. */
export const junitTail = ({ isPartial }: JunitRun): string =>
  `${isPartial === true ? stoppedCase : ""}</testsuite>\n</testsuites>\n`;

const stoppedCase =
  '<testcase classname="kindline replay" name="the whole run"><error type="STOPPED" message="The run was stopped before its end."/></testcase>\n';

/** A call as a test: it fails with each finding and each expectation that was not met. It quotes nobody. */
export function junitCase(row: ReportRow): string {
  const head = `<testcase classname="${escapeMarkup(row.file)}" name="${escapeMarkup(row.id)}"`;
  if (row.ok) return `${head}/>\n`;
  const reasons = [
    ...row.findings.filter(({ verdict }) => verdict === "found").map(findingName),
    ...row.failed.map(({ key }) => `expectation ${key} not met`),
  ];
  const message = `${reasons.length} ${reasons.length === 1 ? "fault" : "faults"}`;
  return `${head}><failure message="${message}">${escapeMarkup(reasons.join("\n"))}</failure></testcase>\n`;
}

/** An input that could not be used, as a test that could not run. */
export function junitError({ file, line, error }: ErrorRow): string {
  const name = line === null ? file : `${file}:${line}`;
  return `<testcase classname="${escapeMarkup(file)}" name="${escapeMarkup(name)}"><error type="${error.code}" message="${escapeMarkup(error.message)}"/></testcase>\n`;
}
