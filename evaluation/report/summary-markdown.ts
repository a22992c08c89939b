import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS } from "../score/call-finding.ts";
import type { GateVerdict } from "../gate/judge-gate.ts";
import { meanPoints, pairsMin, pairsOf, type ReportTotals } from "./report-totals.ts";

/** Newly failing calls that a summary names; a pull request is read by people. */
export const namedCallsMax = 20;

interface SummarisedRun {
  readonly gate: GateVerdict | null;
  readonly newlyFailing: readonly string[];
  /** The run was stopped before its end. */
  readonly isPartial?: boolean;
}

/** A run in a page of Markdown, for a pull request. */
export function summaryMarkdown(
  totals: ReportTotals,
  { gate, newlyFailing, isPartial }: SummarisedRun,
): string {
  const lines = [
    "# Kindline replay",
    "",
    ...(isPartial === true
      ? ["**Stopped before its end:** what follows counts only what was done until then.", ""]
      : []),
    `${totals.calls} calls, ${totals.ok} without a finding, ${totals.bad} bad inputs; mean points ${meanPoints(totals) ?? "–"} of 100.`,
    "",
    ...gateLines(gate),
    "| finding | found | calls | cannot tell |",
    "| --- | ---: | ---: | ---: |",
    ...FINDING_KINDS.map((kind) => {
      const { found, calls, cannotTell } = totals.findings[kind];
      return `| ${kind} | ${found} | ${calls} | ${cannotTell} |`;
    }),
    "",
    "| step | done | due | cannot tell |",
    "| --- | ---: | ---: | ---: |",
    ...STEPS.map((step) => {
      const { due, done, cannotTell } = totals.steps[step];
      return `| ${step} | ${done} | ${due} | ${cannotTell} |`;
    }),
    ...comparisonLines(totals, newlyFailing),
  ];
  return `${lines.join("\n")}\n`;
}

function gateLines(gate: GateVerdict | null): string[] {
  if (gate === null) return [];
  if (gate.passed) return ["**Gate: passed.**", ""];
  return [
    "**Gate: failed.**",
    "",
    ...gate.failed.map(({ rule, message }) => `- \`${rule}\`: ${message}`),
    "",
  ];
}

function comparisonLines(totals: ReportTotals, newlyFailing: readonly string[]): string[] {
  const { comparison } = totals;
  const { same, changed, new: added, missing } = comparison;
  if (same + changed + added + missing === 0) return [];
  const more = newlyFailing.length - namedCallsMax;
  return [
    "",
    "## Against the baseline",
    "",
    `${same} the same, ${changed} changed, ${added} new, ${missing} missing; ${comparison.newlyFailing} newly failing, ${comparison.newlyPassing} newly passing; ${comparison.excludedTurns} turns after a divergence not compared, nor the ${comparison.excludedFaults} faults in them.`,
    ...(pairsOf(totals) < pairsMin
      ? ["", `Only ${pairsOf(totals)} calls are in both: a difference may be chance.`]
      : []),
    ...(newlyFailing.length === 0
      ? []
      : ["", ...newlyFailing.slice(0, namedCallsMax).map((each) => `- ${inline(each)}`)]),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
}

/** Ids come from outside: as code, they are no markup. */
const inline = (text: string): string => `\`${text.replaceAll("`", "'").replace(/\s+/g, " ")}\``;
