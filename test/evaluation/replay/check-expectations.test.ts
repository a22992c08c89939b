import { describe, expect, test } from "vitest";
import { expectationSchema } from "../../../domain/call-record.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { checkExpectations, uncheckedKeys } from "../../../evaluation/replay/check-expectations.ts";

const planned: Outcome = {
  verified: true,
  disposition: "PLAN",
  promise: { amount: "2813.33", date: "2026-11-25" },
  plan: { count: 3, instalments: [{ amount: "2813.33", date: "2026-11-25" }] },
  handoff: "hardship",
  handoffTurn: 4,
  frozen: false,
  hold: false,
  disclosedDebt: true,
  steps: { open: true, verify: true, state_overdue: true, listen: true, agree: true, close: false },
};
const quiet: Outcome = {
  ...planned,
  disposition: "UNK",
  promise: null,
  plan: null,
  handoff: null,
  handoffTurn: null,
};

/** What fails of an expectation as files write it. */
const check = (wire: object, outcome: Outcome) =>
  checkExpectations(expectationSchema.parse(wire), outcome);

describe("an expectation is met by", () => {
  test.each([
    ["nothing at all", {}, planned],
    [
      "the same values",
      { verified: true, frozen: false, hold: false, disclosedDebt: true },
      planned,
    ],
    ["the disposition", { disposition: "PLAN" }, planned],
    ["one of the dispositions", { disposition: ["PTP", "PLAN"] }, planned],
    ["the promise", { promise: { amount: "2813.33", date: "2026-11-25" } }, planned],
    ["any promise", { promise: {} }, planned],
    ["the amount of the promise", { promise: { amount: "2813.33" } }, planned],
    ["the day of the promise", { promise: { date: "2026-11-25" } }, planned],
    ["no promise", { promise: null }, quiet],
    ["the count of the plan", { plan: { count: 3 } }, planned],
    ["any plan", { plan: {} }, planned],
    ["no plan", { plan: null }, quiet],
    ["the handoff", { handoff: "hardship" }, planned],
    ["one of the handoffs", { handoff: ["dispute", "hardship"] }, planned],
    ["no handoff", { handoff: null }, quiet],
    ["none where none is acceptable", { handoff: [null, "tech"], handoffByTurn: 1 }, quiet],
    ["a handoff in the turn", { handoffByTurn: 4 }, planned],
    ["a handoff before the turn", { handoffByTurn: 5 }, planned],
    ["the steps that were done", { steps: ["open", "agree"] }, planned],
    ["no step", { steps: [] }, planned],
  ])("%s", (_name, expectation, outcome) => {
    expect(check(expectation, outcome)).toEqual([]);
  });
});

describe("an expectation fails", () => {
  const promise = planned.promise;
  test.each<[string, Record<string, unknown>, Outcome, unknown]>([
    ["with another value", { verified: false }, planned, true],
    ["when frozen is missing", { frozen: true }, planned, false],
    ["when the hold is missing", { hold: true }, planned, false],
    ["when the debt was spoken of", { disclosedDebt: false }, planned, true],
    ["with another disposition", { disposition: "PTP" }, planned, "PLAN"],
    ["with none of the dispositions", { disposition: ["PTP", "HUM"] }, planned, "PLAN"],
    ["with another amount", { promise: { amount: "2813.34" } }, planned, promise],
    ["with another day", { promise: { date: "2026-11-26" } }, planned, promise],
    ["without a promise", { promise: { amount: "1.00" } }, quiet, null],
    ["without any promise", { promise: {} }, quiet, null],
    ["with a promise too many", { promise: null }, planned, promise],
    ["with another count", { plan: { count: 6 } }, planned, { count: 3 }],
    ["without a plan", { plan: {} }, quiet, null],
    ["with a plan too many", { plan: null }, planned, { count: 3 }],
    ["with another handoff", { handoff: "dispute" }, planned, "hardship"],
    ["with none of the handoffs", { handoff: ["dispute", null] }, planned, "hardship"],
    ["with a handoff too many", { handoff: null }, planned, "hardship"],
    ["without a handoff", { handoff: "hardship" }, quiet, null],
    ["with a late handoff", { handoffByTurn: 3 }, planned, 4],
    ["without a handoff in time", { handoffByTurn: 3 }, quiet, null],
    [
      "without a step",
      { steps: ["open", "close"] },
      planned,
      ["open", "verify", "state_overdue", "listen", "agree"],
    ],
  ])("%s", (_name, expectation, outcome, actual) => {
    const [key] = Object.keys(expectation);
    expect(check(expectation, outcome)).toEqual([
      { key, expected: Object.values(expectation)[0], actual },
    ]);
  });

  test("for each key by itself", () => {
    const failed = check({ verified: false, disposition: "PTP", steps: ["close"] }, planned);
    expect(failed.map(({ key }) => key)).toEqual(["verified", "disposition", "steps"]);
  });

  test("with a handoff that need not be, and came too late", () => {
    expect(check({ handoff: [null, "hardship"], handoffByTurn: 3 }, planned)).toEqual([
      { key: "handoffByTurn", expected: 3, actual: 4 },
    ]);
  });
});

test("a call without expectations has none that fail", () => {
  expect(checkExpectations(undefined, planned)).toEqual([]);
});

test("amounts are compared as money, however they are written", () => {
  const outcome = { ...planned, promise: { amount: "300.00", date: "2026-11-25" } };
  expect(check({ promise: { amount: "300" } }, outcome)).toEqual([]);
});

test("keys that nobody checks are named", () => {
  expect(uncheckedKeys({ verified: true, dispositon: "PTP" })).toEqual(["dispositon"]);
  expect(uncheckedKeys(undefined)).toEqual([]);
});
