import { meanPoints, pairsMin, pairsOf } from "../../../evaluation/report/report-totals.ts";
import { FINDING_KINDS } from "../../../evaluation/score/call-finding.ts";
import type { Paint } from "../colour.ts";
import { describeSummary } from "../describe-summary.ts";
import type { ReplayRun } from "./replay-run.ts";
import type { ReplayTask } from "./replay-task.ts";

/** The last lines of a run for people. */
export function describeTotals(mode: ReplayTask["mode"], run: ReplayRun, paint: Paint): string {
  const { totals } = run;
  const baseline = describeBaseline(run);
  if (mode === "redrive") {
    const { failedIds, withoutExpectations } = run;
    const summary = {
      calls: totals.calls,
      bad: totals.bad,
      withoutExpectations,
      failed: [...failedIds],
    };
    return describeSummary(summary, paint) + baseline;
  }
  const found = FINDING_KINDS.flatMap((kind) => {
    const count = totals.findings[kind].found;
    return count === 0 ? [] : [`${kind} ${count}`];
  });
  const bad = totals.bad === 0 ? "" : `, ${paint("red", `${totals.bad} bad inputs`)}`;
  const list = found.length === 0 ? "" : `Findings: ${found.join(", ")}.\n`;
  return `${totals.calls} calls, ${totals.ok} without a finding, mean points ${meanPoints(totals) ?? "–"}${bad}.\n${list}${baseline}`;
}

function describeBaseline({ totals }: ReplayRun): string {
  const { same, changed, new: added, missing, ...faults } = totals.comparison;
  if (same + changed + added + missing === 0) return "";
  const { newlyFailing, newlyPassing, excludedTurns, excludedFaults } = faults;
  const pairs = pairsOf(totals);
  const excluded = `${excludedTurns} turns after a divergence and the ${excludedFaults} faults in them not compared`;
  const few =
    pairs < pairsMin ? `Only ${pairs} calls are in both: a difference may be chance.\n` : "";
  return `Against the baseline: ${same} the same, ${changed} changed, ${added} new, ${missing} missing; ${newlyFailing} newly failing, ${newlyPassing} newly passing; ${excluded}.\n${few}`;
}
