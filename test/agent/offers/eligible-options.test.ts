import { describe, expect, it } from "vitest";
import { paymentMax, type Affordable } from "../../../agent/offers/affordable.ts";
import { eligibleOptions } from "../../../agent/offers/eligible-options.ts";
import { scheduleEqual, scheduleStepUp } from "../../../agent/offers/schedule.ts";
import { addDays } from "../../../domain/calendar.ts";
import { minorUnits, type MinorUnits } from "../../../domain/money.ts";
import type { OfferOption } from "../../../domain/offer-option.ts";
import {
  casesWithMeans,
  halfWaiver,
  holdsFor,
  money,
  offerCase,
  offerCases,
  today,
} from "./offer-case.ts";

const labels = (options: readonly OfferOption[]): string[] =>
  options.map((option) => ("count" in option ? `${option.kind} ${option.count}` : option.kind));

/** Every payment of an option, from the schedules that it stands for. */
function paymentsOf(option: OfferOption, balance: MinorUnits): number[] {
  if (option.kind === "full") return [option.amount];
  if (option.kind === "deferral") return [balance];
  const schedule = option.kind === "plan" ? scheduleEqual : scheduleStepUp;
  return (schedule(balance, option.count, today) ?? []).map(({ amount }) => amount);
}

const monthly = (text: string): Affordable => ({ amount: money(text), per: "monthly" });

describe("eligibleOptions", () => {
  it("lists full, deferral, plans and rising plans, in this order and by count", () => {
    const debt = offerCase({ instalments: [6, 3, 12], stepUp: true });
    expect(labels(eligibleOptions({ case: debt, today }))).toEqual([
      "full",
      "deferral",
      "plan 3",
      "plan 6",
      "plan 12",
      "step_up 6",
      "step_up 12",
    ]);
  });

  it("computes everything that is in an option", () => {
    const debt = offerCase({ instalments: [4], lateFeeWaiver: halfWaiver, stepUp: true });
    expect(eligibleOptions({ case: debt, today })).toEqual([
      { kind: "full", amount: money("8350.00"), waived: money("90.00") },
      { kind: "deferral", days: 30, until: "2026-12-20" },
      { kind: "plan", count: 4, each: money("2110.00"), last: money("2110.00") },
      {
        kind: "step_up",
        count: 4,
        each: money("1406.67"),
        later: money("2813.34"),
        last: money("2813.32"),
      },
    ]);
  });

  it("lists the offers on their last day and only full payment without waiver after it", () => {
    const debt = offerCase({ lateFeeWaiver: halfWaiver, expiresOn: today });
    expect(labels(eligibleOptions({ case: debt, today }))).toHaveLength(5);
    expect(eligibleOptions({ case: debt, today: addDays(today, 1) })).toEqual([
      { kind: "full", amount: money("8440.00"), waived: 0 },
    ]);
  });

  it("lists no deferral of no days", () => {
    const debt = offerCase({ deferralDays: 0 });
    expect(labels(eligibleOptions({ case: debt, today }))).not.toContain("deferral");
    const oneDay = offerCase({ deferralDays: 1 });
    expect(eligibleOptions({ case: oneDay, today })).toContainEqual({
      kind: "deferral",
      days: 1,
      until: "2026-11-21",
    });
  });

  it("lists no plan with an instalment of nothing", () => {
    const debt = offerCase({ instalments: [2, 3, 4], stepUp: true }, { balance: minorUnits(3) });
    expect(labels(eligibleOptions({ case: debt, today }))).toEqual([
      "full",
      "deferral",
      "plan 2",
      "plan 3",
    ]);
  });

  it("lists nothing where nothing is owed", () => {
    expect(eligibleOptions({ case: offerCase({}, { balance: minorUnits(0) }), today })).toEqual([]);
  });

  it.each([true, "unknown"] as const)("lists nothing where time-barred is %s", (timeBarred) => {
    expect(eligibleOptions({ case: offerCase({}, { timeBarred }), today })).toEqual([]);
  });

  it("lists a plan whose largest instalment is exactly what is affordable, and none above", () => {
    // 8440.00 in 3 is 2813.33, 2813.33 and 2813.34: the last decides.
    const debt = offerCase();
    expect(labels(eligibleOptions({ case: debt, today, affordable: monthly("2813.34") }))).toEqual([
      "plan 3",
      "plan 6",
      "plan 12",
    ]);
    expect(labels(eligibleOptions({ case: debt, today, affordable: monthly("2813.33") }))).toEqual([
      "plan 6",
      "plan 12",
    ]);
  });

  it("judges full payment by what is left after the waiver, and deferral by the balance", () => {
    const debt = offerCase({ instalments: [], lateFeeWaiver: halfWaiver });
    const kinds = (text: string): string[] =>
      labels(eligibleOptions({ case: debt, today, affordable: monthly(text) }));
    expect(kinds("8440.00")).toEqual(["full", "deferral"]);
    expect(kinds("8439.99")).toEqual(["full"]);
    expect(kinds("8350.00")).toEqual(["full"]);
    expect(kinds("8349.99")).toEqual([]);
  });

  it("counts a weekly amount four times and a single one once, for instalments too", () => {
    const debt = offerCase({ instalments: [4] });
    const kinds = (affordable: Affordable): string[] =>
      labels(eligibleOptions({ case: debt, today, affordable }));
    expect(kinds({ amount: money("527.50"), per: "weekly" })).toEqual(["plan 4"]);
    expect(kinds({ amount: money("527.49"), per: "weekly" })).toEqual([]);
    expect(kinds({ amount: money("2110.00"), per: "once" })).toEqual(["plan 4"]);
    expect(kinds({ amount: money("2109.99"), per: "once" })).toEqual([]);
  });

  it("lists nothing to somebody who can pay nothing", () => {
    expect(eligibleOptions({ case: offerCase(), today, affordable: monthly("0.00") })).toEqual([]);
  });

  it("never lists anything outside the creditor's authority", () => {
    holdsFor(offerCases, (debt) => {
      const { offers } = debt;
      const isExpired = offers.expiresOn !== undefined && offers.expiresOn < today;
      for (const option of eligibleOptions({ case: debt, today })) {
        if (option.kind === "full") {
          expect(option.amount + option.waived).toBe(debt.balance);
          if (isExpired || offers.lateFeeWaiver === undefined) expect(option.waived).toBe(0);
          expect(option.waived).toBeLessThanOrEqual(debt.lateFee);
          continue;
        }
        expect(isExpired).toBe(false);
        if (option.kind === "deferral") {
          expect(option.until).toBe(addDays(today, offers.deferralDays));
        } else {
          expect(offers.instalments).toContain(option.count);
          if (option.kind === "step_up") expect(offers.stepUp).toBe(true);
        }
      }
    });
  });

  it("always lists full payment first where no means were given", () => {
    holdsFor(offerCases, (debt) => {
      expect(eligibleOptions({ case: debt, today })[0]?.kind).toBe("full");
    });
  });

  it("lists every option whose payments are affordable, and no other", () => {
    holdsFor(casesWithMeans, ([debt, affordable]) => {
      const all = eligibleOptions({ case: debt, today });
      const fitting = all.filter(
        (option) => Math.max(...paymentsOf(option, debt.balance)) <= paymentMax(affordable),
      );
      expect(eligibleOptions({ case: debt, today, affordable })).toEqual(fitting);
    });
  });

  it("shows the amounts that the schedule of the option will have", () => {
    holdsFor(offerCases, (debt) => {
      for (const option of eligibleOptions({ case: debt, today })) {
        if (option.kind === "full" || option.kind === "deferral") continue;
        const payments = paymentsOf(option, debt.balance);
        expect(payments).toHaveLength(option.count);
        expect(payments[0]).toBe(option.each);
        expect(payments.at(-1)).toBe(option.last);
        const middle = payments.slice(Math.floor(option.count / 2), -1);
        const expected = option.kind === "plan" ? option.each : option.later;
        expect(middle.every((amount) => amount === expected)).toBe(true);
      }
    });
  });
});
