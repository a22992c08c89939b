import { describe, expect, it } from "vitest";
import { instantAt } from "../../../server/clock.ts";
import { mayBookByHand } from "../../../server/payments/may-book-by-hand.ts";
import { paidAheadMaxMs } from "../../../server/payments/payment-limits.ts";

const nowMs = Date.parse("2026-11-20T02:05:00.000Z");
const payment = {
  paymentId: "bank-1",
  amount: "100.00",
  paidAt: instantAt(nowMs),
  reason: "Seen on the bank statement",
};

const codeOf = (more: object): string => {
  try {
    mayBookByHand({ ...payment, ...more }, nowMs);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "no error";
};

describe("a payment that is booked by hand", () => {
  it.each([
    [paidAheadMaxMs, "no error"],
    [paidAheadMaxMs + 1, "FIELD_INVALID"],
  ])("may lie %i ms ahead: %s", (aheadMs, expected) => {
    expect(codeOf({ paidAt: instantAt(nowMs + aheadMs) })).toBe(expected);
  });

  it.each([
    "card 4111 1111 1111 1111",
    "卡号4111-1111-1111-1111",
    "４１１１１１１１１１１１１１１１",
  ])("carries no card number in its reason: %s", (reason) => {
    expect(codeOf({ reason })).toBe("CARD_NUMBER_FOUND");
  });

  it("may name a reference that is no card number", () => {
    expect(codeOf({ reason: "Bank reference 4111 1111 1111 1112" })).toBe("no error");
  });
});
