import { describe, expect, it } from "vitest";
import { minorUnits } from "../../../domain/money.ts";
import { dueNow, type DueQuestion } from "../../../server/payments/due-now.ts";

const instalments = [
  { amount: "100.00", date: "2026-12-01" },
  { amount: "100.00", date: "2027-01-01" },
  { amount: "100.01", date: "2027-02-01" },
];

const planned: DueQuestion = {
  outcome: {
    verified: true,
    promise: { amount: "100.00", date: "2026-12-01" },
    plan: { count: 3, instalments },
  },
  balance: minorUnits(30_001),
  paidSince: minorUnits(0),
  stops: { hold: false, frozen: false },
  mayBeTimeBarred: false,
};

const dueAfter = (paid: number, balance = 30_001 - paid) =>
  dueNow({ ...planned, paidSince: minorUnits(paid), balance: minorUnits(balance) });

describe("what is due by link", () => {
  it("is the first payment of what was agreed", () => {
    expect(dueAfter(0)).toEqual({ amount: 10_000, date: "2026-12-01" });
  });

  it.each([
    [1, { amount: 9_999, date: "2026-12-01" }],
    [9_999, { amount: 1, date: "2026-12-01" }],
    [10_000, { amount: 10_000, date: "2027-01-01" }],
    [10_001, { amount: 9_999, date: "2027-01-01" }],
    [30_000, { amount: 1, date: "2027-02-01" }],
    [30_001, undefined],
  ])("is what is left after %i minor units", (paid, expected) => {
    expect(dueAfter(paid)).toEqual(expected);
  });

  it("is never more than what is owed", () => {
    expect(dueAfter(0, 5_000)).toEqual({ amount: 5_000, date: "2026-12-01" });
    expect(dueAfter(0, 0)).toBeUndefined();
  });

  it("is one payment where no plan was made", () => {
    const outcome = { ...planned.outcome, plan: null };
    expect(dueNow({ ...planned, outcome })).toEqual({ amount: 10_000, date: "2026-12-01" });
    const paid = { ...planned, outcome, paidSince: minorUnits(10_000) };
    expect(dueNow(paid)).toBeUndefined();
  });

  it.each([
    ["before verification", { outcome: { ...planned.outcome, verified: false } }],
    ["without an agreement", { outcome: { ...planned.outcome, promise: null, plan: null } }],
    ["while the case is on hold", { stops: { hold: true, frozen: false } }],
    ["while the case is frozen", { stops: { hold: false, frozen: true } }],
    ["where a payment could revive the debt", { mayBeTimeBarred: true }],
  ])("is nothing %s", (_, more) => {
    expect(dueNow({ ...planned, ...more })).toBeUndefined();
  });
});
