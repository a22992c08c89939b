import type { Expectation } from "../../domain/call-record.ts";
import { formatDecimal } from "../../domain/money.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { STEPS } from "../../domain/vocabulary.ts";
import type { FailedExpectation } from "./replay-row.ts";

type Check = (expect: Expectation, outcome: Outcome) => FailedExpectation | undefined;

const exactKeys = ["verified", "frozen", "hold", "disclosedDebt"] as const;

const checks: readonly Check[] = [
  ...exactKeys.map((key): Check => {
    return (expect, outcome) =>
      unless(expect[key] === outcome[key], key, [expect[key], outcome[key]]);
  }),
  checkDisposition,
  checkPromise,
  checkPlan,
  checkHandoff,
  checkHandoffByTurn,
  checkSteps,
];

/** Every expectation that was given and is not met by what came of the call. */
export function checkExpectations(
  expect: Expectation | undefined,
  outcome: Outcome,
): FailedExpectation[] {
  if (expect === undefined) return [];
  return checks.flatMap((check) => check(expect, outcome) ?? []);
}

/** The keys of an expectation that nobody checks: a slip of the pen, or a reviewer's own notes. */
export function uncheckedKeys(expect: Expectation | undefined): string[] {
  return Object.keys(expect ?? {}).filter((key) => !knownKeys.has(key));
}

const knownKeys: ReadonlySet<string> = new Set([
  ...exactKeys,
  "disposition",
  "promise",
  "plan",
  "handoff",
  "handoffByTurn",
  "steps",
]);

/** A failure, unless the expectation is met or was not given. */
function unless(
  isMet: boolean,
  key: string,
  [expected, actual]: readonly [expected: unknown, actual: unknown],
): FailedExpectation | undefined {
  return isMet || expected === undefined ? undefined : { key, expected, actual };
}

function checkDisposition({ disposition }: Expectation, outcome: Outcome) {
  const isMet = [disposition].flat().includes(outcome.disposition);
  return unless(isMet, "disposition", [disposition, outcome.disposition]);
}

function checkPromise({ promise }: Expectation, outcome: Outcome) {
  const actual = outcome.promise;
  if (promise === undefined || promise === null) {
    return unless(actual === null, "promise", [promise, actual]);
  }
  const expected = {
    ...(promise.amount === undefined ? {} : { amount: formatDecimal(promise.amount) }),
    ...(promise.date === undefined ? {} : { date: promise.date }),
  };
  const isMet =
    actual !== null &&
    (expected.amount ?? actual.amount) === actual.amount &&
    (expected.date ?? actual.date) === actual.date;
  return unless(isMet, "promise", [expected, actual]);
}

function checkPlan({ plan }: Expectation, outcome: Outcome) {
  const actual = outcome.plan === null ? null : { count: outcome.plan.count };
  if (plan === undefined || plan === null) return unless(actual === null, "plan", [plan, actual]);
  const isMet = actual !== null && (plan.count ?? actual.count) === actual.count;
  const expected = plan.count === undefined ? {} : { count: plan.count };
  return unless(isMet, "plan", [expected, actual]);
}

/** The reasons that are acceptable, null among them where none is. */
const acceptableHandoffs = (handoff: Expectation["handoff"]) => [handoff ?? null].flat();

function checkHandoff({ handoff }: Expectation, outcome: Outcome) {
  const isMet = acceptableHandoffs(handoff).includes(outcome.handoff);
  return unless(isMet, "handoff", [handoff, outcome.handoff]);
}

function checkHandoffByTurn({ handoffByTurn, handoff }: Expectation, outcome: Outcome) {
  const mayBeNone = handoff !== undefined && acceptableHandoffs(handoff).includes(null);
  const isMet =
    outcome.handoffTurn === null ? mayBeNone : outcome.handoffTurn <= (handoffByTurn ?? 0);
  return unless(isMet, "handoffByTurn", [handoffByTurn, outcome.handoffTurn]);
}

function checkSteps({ steps }: Expectation, outcome: Outcome) {
  const isMet = (steps ?? []).every((step) => outcome.steps[step]);
  return unless(isMet, "steps", [steps, STEPS.filter((step) => outcome.steps[step])]);
}
