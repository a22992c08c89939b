import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS, FINDING_SEVERITIES } from "../score/call-finding.ts";
import { meanPoints, type ReportTotals } from "../report/report-totals.ts";
import type { GateRules } from "./gate-rules.ts";

/** A rule that a run did not keep to. */
export interface GateFailure {
  /** As it is written in the rules: `maxFindings.forbidden`. */
  readonly rule: string;
  /** What was allowed, and what came. */
  readonly message: string;
}

export interface GateVerdict {
  readonly passed: boolean;
  readonly failed: readonly GateFailure[];
}

/** Judges a run by the rules of its gate. A run without any call passes nothing. */
export function judgeGate(rules: GateRules, totals: ReportTotals): GateVerdict {
  const failed = [
    ...(totals.calls === 0
      ? [{ rule: "calls", message: "expected at least one call, got none" }]
      : []),
    ...countRules(rules, totals),
    ...rateRules(rules, totals),
  ];
  return { passed: failed.length === 0, failed };
}

const atMost = (rule: string, max: number | undefined, got: number): GateFailure[] =>
  max === undefined || got <= max ? [] : [{ rule, message: `expected at most ${max}, got ${got}` }];

const atLeast = (rule: string, min: number | undefined, got: number | null): GateFailure[] =>
  min === undefined || got === null || got >= min
    ? []
    : [{ rule, message: `expected at least ${min}, got ${got}` }];

function countRules(rules: GateRules, totals: ReportTotals): GateFailure[] {
  const { comparison, findings, severities } = totals;
  return [
    ...FINDING_KINDS.flatMap((kind) =>
      atMost(`maxFindings.${kind}`, rules.maxFindings?.[kind], findings[kind].found),
    ),
    ...FINDING_SEVERITIES.flatMap((severity) =>
      atMost(`maxSeverity.${severity}`, rules.maxSeverity?.[severity], severities[severity]),
    ),
    ...atMost("maxFailedExpectations", rules.maxFailedExpectations, totals.expectationsFailed),
    ...atMost("maxNewlyFailing", rules.maxNewlyFailing, comparison.newlyFailing),
    ...atMost("maxMissing", rules.maxMissing, comparison.missing),
    ...atMost("maxBadInputs", rules.maxBadInputs, totals.bad),
  ];
}

function rateRules(rules: GateRules, totals: ReportTotals): GateFailure[] {
  const kinds = Object.values(totals.findings);
  const unsure = kinds.reduce((sum, { cannotTell }) => sum + cannotTell, 0);
  const all = kinds.reduce((sum, { found }) => sum + found, unsure);
  return [
    ...STEPS.flatMap((step) => {
      const { due, done, cannotTell } = totals.steps[step];
      const told = due - cannotTell;
      return atLeast(
        `minStepRate.${step}`,
        rules.minStepRate?.[step],
        told === 0 ? null : round(done / told),
      );
    }),
    ...atLeast("minMeanPoints", rules.minMeanPoints, meanPoints(totals)),
    ...atMost("maxCannotTellShare", rules.maxCannotTellShare, all === 0 ? 0 : round(unsure / all)),
  ];
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
