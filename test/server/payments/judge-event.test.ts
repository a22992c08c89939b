import { describe, expect, it } from "vitest";
import { minorUnits } from "../../../domain/money.ts";
import { judgeEvent } from "../../../server/payments/judge-event.ts";

const paid = { type: "paid", amount: minorUnits(10_000), currency: "CNY" } as const;
const link = { amount: 10_000, currency: "CNY" };

describe("a message of a payment provider", () => {
  it.each([
    ["booked", paid, link],
    ["noted", { ...paid, type: "failed" }, link],
    ["noted", { ...paid, type: "cancelled" }, link],
    ["amount_mismatch", { ...paid, amount: minorUnits(9_999) }, link],
    ["amount_mismatch", { ...paid, amount: minorUnits(10_001) }, link],
    ["currency_mismatch", { ...paid, currency: "USD" }, link],
    ["link_unknown", paid, undefined],
  ] as const)("is %s", (verdict, event, known) => {
    expect(judgeEvent(event, known)).toBe(verdict);
  });
});
