import { STEPS } from "../../../domain/vocabulary.ts";
import type { ReportRow } from "../../../evaluation/report/report-row.ts";
import type { CallFinding } from "../../../evaluation/score/call-finding.ts";
import type { Paint, Style } from "../colour.ts";

/** One scored call for people: its points, its steps, and where to listen. It quotes nobody. */
export function describeScore(row: ReportRow, paint: Paint): string {
  const steps = STEPS.map((step) => {
    const { done, atMs } = row.steps[step];
    const mark = done === true ? "+" : done === false ? "-" : "?";
    const isMissing = done === false && row.points.dueSteps.includes(step);
    return paint(
      isMissing ? "red" : "gray",
      `${mark}${step}${atMs === null ? "" : ` ${clock(atMs)}`}`,
    );
  });
  const lines = [
    `${paint("bold", row.id)}  ${paint(row.ok ? "green" : "red", `${row.points.total} points`)}`,
    `  ${steps.join("  ")}`,
    ...row.findings.map((finding) => `  ${describeFinding(finding, paint)}`),
    ...describeMeasures(row),
    ...describeComparison(row, paint),
  ];
  return `${lines.join("\n")}\n\n`;
}

const styles: Readonly<Record<CallFinding["severity"], Style>> = {
  critical: "red",
  major: "yellow",
  minor: "gray",
};

function describeFinding(finding: CallFinding, paint: Paint): string {
  const { kind, detail, turn, fromMs, severity, verdict, ruleId } = finding;
  const place = `turn ${turn}${fromMs === null ? "" : ` ${clock(fromMs)}`}`;
  const name = `${kind}${detail === null ? "" : ` ${detail}`}`;
  const grade = verdict === "found" ? severity : "cannot tell";
  return paint(styles[severity], `${place}  ${name}  ${grade}, ${ruleId}`);
}

function describeMeasures({ measures }: ReportRow): string[] {
  if (measures?.talk === null || measures?.talk === undefined) return [];
  const { talk, interruptions, silence } = measures;
  const cut = interruptions?.byAgent;
  return [
    `  agent talks ${Math.round(talk.agentShare * 100)} %, interrupts ${cut?.count ?? 0} of ${cut?.of ?? 0} times; longest silence ${clock(silence?.longestMs ?? 0)}`,
  ];
}

/** What differs from the baseline, where there is one and something does. */
export function describeComparison({ comparison }: ReportRow, paint: Paint): string[] {
  if (comparison === null || comparison.status === "same") return [];
  const { status, newlyFailing, newlyPassing, firstDifference, excluded } = comparison;
  return [
    `  baseline: ${status}${firstDifference === null ? "" : `, first difference in agent turn ${firstDifference + 1}`}${excluded === 0 ? "" : `, ${excluded} turns not compared`}`,
    ...newlyFailing.map((fault) => paint("red", `  newly failing: ${fault}`)),
    ...newlyPassing.map((fault) => paint("green", `  newly passing: ${fault}`)),
  ];
}

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
