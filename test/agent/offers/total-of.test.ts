import { describe, expect, it } from "vitest";
import { scheduleEqual } from "../../../agent/offers/schedule.ts";
import { totalOf } from "../../../agent/offers/total-of.ts";
import { money, today } from "./offer-case.ts";

describe("totalOf", () => {
  it("adds the instalments of a plan", () => {
    const instalments = scheduleEqual(money("8440.00"), 3, today) ?? [];
    expect(totalOf({ kind: "plan", instalments, frequency: "monthly", stepUp: false })).toBe(
      844_000,
    );
  });

  it("is the payment where there is one, without what was waived", () => {
    const payment = { amount: money("8350.00"), date: today };
    expect(totalOf({ kind: "full", payment, waived: money("90.00") })).toBe(835_000);
    expect(totalOf({ kind: "part", payment })).toBe(835_000);
    expect(totalOf({ kind: "deferral", payment })).toBe(835_000);
  });
});
