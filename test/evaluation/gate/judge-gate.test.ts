import { describe, expect, test } from "vitest";
import { gateRulesSchema } from "../../../evaluation/gate/gate-rules.ts";
import { judgeGate } from "../../../evaluation/gate/judge-gate.ts";
import { noTotals, type ReportTotals } from "../../../evaluation/report/report-totals.ts";

const totals = (): ReportTotals => ({ ...noTotals(), calls: 10, ok: 8, points: 900 });
const judge = (rules: object, run: ReportTotals) => judgeGate(gateRulesSchema.parse(rules), run);
const broken = (rules: object, run: ReportTotals) =>
  judge(rules, run).failed.map(({ rule }) => rule);

test("a run that keeps to all rules passes", () => {
  expect(judge({}, totals())).toEqual({ passed: true, failed: [] });
});

test("a run without calls never passes", () => {
  expect(broken({}, noTotals())).toEqual(["calls"]);
});

describe("at each limit a run passes, and one beyond it the rule is named", () => {
  test.each([
    [
      "maxFindings.forbidden",
      { maxFindings: { forbidden: 2 } },
      (run: ReportTotals, n: number) => (run.findings.forbidden.found = n),
    ],
    [
      "maxSeverity.critical",
      { maxSeverity: { critical: 2 } },
      (run: ReportTotals, n: number) => (run.severities.critical = n),
    ],
    [
      "maxFailedExpectations",
      { maxFailedExpectations: 2 },
      (run: ReportTotals, n: number) => (run.expectationsFailed = n),
    ],
    [
      "maxNewlyFailing",
      { maxNewlyFailing: 2 },
      (run: ReportTotals, n: number) => (run.comparison.newlyFailing = n),
    ],
    [
      "maxMissing",
      { maxMissing: 2 },
      (run: ReportTotals, n: number) => (run.comparison.missing = n),
    ],
    ["maxBadInputs", { maxBadInputs: 2 }, (run: ReportTotals, n: number) => (run.bad = n)],
  ] as const)("%s", (name, rules, set) => {
    const run = totals();
    set(run, 2);
    expect(broken(rules, run)).toEqual([]);
    set(run, 3);
    expect(broken(rules, run)).toEqual([name]);
  });
});

test("a bad input breaks the gate unless the rules allow it", () => {
  expect(broken({}, { ...totals(), bad: 1 })).toEqual(["maxBadInputs"]);
});

test("the rate of a step leaves out calls of which nobody can tell", () => {
  const run = totals();
  run.steps.close = { due: 10, done: 8, cannotTell: 1 };
  expect(broken({ minStepRate: { close: 0.8888 } }, run)).toEqual([]);
  expect(broken({ minStepRate: { close: 0.889 } }, run)).toEqual(["minStepRate.close"]);
});

test("the mean of the points is held to its limit", () => {
  expect(broken({ minMeanPoints: 90 }, totals())).toEqual([]);
  expect(broken({ minMeanPoints: 90.1 }, totals())).toEqual(["minMeanPoints"]);
});

test("the share of what nobody can tell is of all findings", () => {
  const run = totals();
  run.findings.forbidden = { found: 3, cannotTell: 1, calls: 2 };
  expect(broken({ maxCannotTellShare: 0.25 }, run)).toEqual([]);
  expect(broken({ maxCannotTellShare: 0.24 }, run)).toEqual(["maxCannotTellShare"]);
});

test("a rule that nobody knows is refused", () => {
  expect(gateRulesSchema.safeParse({ maxFinding: {} }).success).toBe(false);
  expect(gateRulesSchema.safeParse({ maxFindings: { swearing: 0 } }).success).toBe(false);
});
