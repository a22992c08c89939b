import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentMax } from "../../../agent/offers/affordable.ts";
import { waivableFee } from "../../../agent/offers/authority.ts";
import { eligibleOptions } from "../../../agent/offers/eligible-options.ts";
import { proposeArrangement, type Proposal } from "../../../agent/offers/propose-arrangement.ts";
import { totalOf } from "../../../agent/offers/total-of.ts";
import { firstPayment, type Arrangement } from "../../../domain/arrangement.ts";
import { addDays } from "../../../domain/calendar.ts";
import { minorUnits } from "../../../domain/money.ts";
import {
  affordables,
  asMoney,
  casesWithMeans,
  day,
  halfWaiver,
  holdsFor,
  money,
  offerCase,
  offerCases,
  today,
} from "./offer-case.ts";

const date = day("2026-11-25");
const waiverCase = offerCase({ lateFeeWaiver: halfWaiver });

/** What a proposal comes to on the example case: the arrangement, or the objection. */
function propose(proposal: Partial<Proposal>): unknown {
  const result = proposeArrangement({ case: offerCase(), today, date, ...proposal });
  return result.success ? result.value : result.error;
}

const full = (amount: string, waived: string, on = date): unknown => ({
  kind: "full",
  payment: { amount: money(amount), date: on },
  waived: money(waived),
});
const part = (amount: string, on = date): unknown => ({
  kind: "part",
  payment: { amount: money(amount), date: on },
});

describe("one payment", () => {
  it("is the whole balance where no amount was said", () => {
    expect(propose({})).toEqual(full("8440.00", "0.00"));
  });

  it("needs no offer", () => {
    const bare = offerCase({ instalments: [], deferralDays: 0, expiresOn: day("2026-01-01") });
    expect(propose({ case: bare, amount: money("8440.00") })).toEqual(full("8440.00", "0.00"));
    expect(propose({ case: bare, amount: money("0.01") })).toEqual(part("0.01"));
  });

  it("is a part one minor unit below the balance and refused one above", () => {
    expect(propose({ amount: money("8439.99") })).toEqual(part("8439.99"));
    expect(propose({ amount: money("8440.01") })).toEqual({ kind: "amount_over_balance" });
  });

  it("is not nothing", () => {
    expect(propose({ amount: minorUnits(0) })).toEqual({ kind: "amount_zero" });
    expect(propose({ case: offerCase({}, { balance: minorUnits(0) }) })).toEqual({
      kind: "amount_zero",
    });
  });

  it("is not below the smallest part payment, which never stands above the balance", () => {
    const least = offerCase({ minPartPayment: money("500.00") });
    expect(propose({ case: least, amount: money("500.00") })).toEqual(part("500.00"));
    expect(propose({ case: least, amount: money("499.99") })).toEqual({
      kind: "part_below_minimum",
      minimum: money("500.00"),
    });
    const more = offerCase({ minPartPayment: money("9000.00") });
    expect(propose({ case: more, amount: money("8439.99") })).toEqual({
      kind: "part_below_minimum",
      minimum: money("8440.00"),
    });
    expect(propose({ case: more, amount: money("8440.00") })).toEqual(full("8440.00", "0.00"));
  });

  it("may be today and not yesterday", () => {
    expect(propose({ date: today })).toEqual(full("8440.00", "0.00", today));
    expect(propose({ date: addDays(today, -1) })).toEqual({ kind: "date_past" });
  });

  it("may be 31 days ahead and no more where the case does not say", () => {
    const amount = money("100.00");
    expect(propose({ amount, date: day("2026-12-21") })).toEqual(part("100.00", day("2026-12-21")));
    expect(propose({ amount, date: day("2026-12-22") })).toEqual({
      kind: "date_too_far",
      latest: "2026-12-21",
    });
  });

  it("may be as far ahead as the case says", () => {
    const soon = offerCase({ maxPromiseDays: 10, deferralDays: 0 });
    expect(propose({ case: soon, date: day("2026-11-30") })).toEqual(
      full("8440.00", "0.00", day("2026-11-30")),
    );
    expect(propose({ case: soon, date: day("2026-12-01") })).toEqual({
      kind: "date_too_far",
      latest: "2026-11-30",
    });
  });

  it.each([1, undefined])("is what %s instalments come to", (instalments) => {
    expect(propose({ instalments, amount: money("100.00") })).toEqual(part("100.00"));
  });

  it("is not above what is affordable", () => {
    const affordable = { amount: money("100.00"), per: "once" } as const;
    expect(propose({ amount: money("100.00"), affordable })).toEqual(part("100.00"));
    expect(propose({ amount: money("100.01"), affordable })).toEqual({ kind: "above_affordable" });
    expect(propose({ affordable })).toEqual({ kind: "above_affordable" });
  });

  it.each([true, "unknown"] as const)("is not taken where time-barred is %s", (timeBarred) => {
    expect(propose({ case: offerCase({}, { timeBarred }) })).toEqual({ kind: "time_barred" });
  });
});

describe("the waiver", () => {
  it("makes the balance less the waivable fee count as full", () => {
    expect(propose({ case: waiverCase, amount: money("8350.00") })).toEqual(
      full("8350.00", "90.00"),
    );
    expect(propose({ case: waiverCase, amount: money("8349.99") })).toEqual(part("8349.99"));
  });

  it("waives only the rest where somebody pays a little more than they need", () => {
    expect(propose({ case: waiverCase, amount: money("8400.00") })).toEqual(
      full("8400.00", "40.00"),
    );
  });

  it("is given to those who ask for it and pay in full, and to nobody else", () => {
    const wantsWaiver = true;
    expect(propose({ case: waiverCase, wantsWaiver })).toEqual(full("8350.00", "90.00"));
    expect(propose({ case: waiverCase, wantsWaiver, amount: money("8440.00") })).toEqual(
      full("8350.00", "90.00"),
    );
    expect(propose({ case: waiverCase, wantsWaiver, amount: money("100.00") })).toEqual(
      part("100.00"),
    );
    expect(propose({ case: waiverCase })).toEqual(full("8440.00", "0.00"));
  });

  it("changes nothing where none is authorised", () => {
    expect(propose({ wantsWaiver: true })).toEqual(full("8440.00", "0.00"));
    const expired = offerCase({ expiresOn: addDays(today, -1) });
    expect(propose({ case: expired, wantsWaiver: true })).toEqual(full("8440.00", "0.00"));
    expect(propose({ amount: money("8350.00") })).toEqual(part("8350.00"));
  });

  it("stands while the payment is made before the offers lapse", () => {
    const lapsing = offerCase({ lateFeeWaiver: halfWaiver, expiresOn: date });
    const late = addDays(date, 1);
    expect(propose({ case: lapsing, wantsWaiver: true })).toEqual(full("8350.00", "90.00"));
    expect(propose({ case: lapsing, wantsWaiver: true, date: late })).toEqual({
      kind: "offer_expired",
    });
    expect(propose({ case: lapsing, amount: money("8350.00"), date: late })).toEqual(
      part("8350.00", late),
    );
  });

  it("is not for those who put the payment off", () => {
    const debt = offerCase({ lateFeeWaiver: halfWaiver, deferralDays: 60 });
    expect(propose({ case: debt, wantsWaiver: true, date: day("2026-12-22") })).toEqual({
      kind: "date_too_far",
      latest: "2026-12-21",
    });
  });
});

describe("a deferral", () => {
  const debt = offerCase({ deferralDays: 60 });
  const lastDay = day("2027-01-19");

  it("is the whole balance, later than a promise may be", () => {
    expect(propose({ case: debt, date: day("2026-12-21") })).toMatchObject({ kind: "full" });
    expect(propose({ case: debt, date: day("2026-12-22") })).toEqual({
      kind: "deferral",
      payment: { amount: money("8440.00"), date: "2026-12-22" },
    });
  });

  it("ends with the authorised days", () => {
    expect(propose({ case: debt, date: lastDay })).toMatchObject({ kind: "deferral" });
    expect(propose({ case: debt, date: addDays(lastDay, 1) })).toEqual({
      kind: "date_too_far",
      latest: lastDay,
    });
  });

  it("is not for a part of the balance", () => {
    expect(propose({ case: debt, date: lastDay, amount: money("8439.99") })).toEqual({
      kind: "date_too_far",
      latest: "2026-12-21",
    });
  });

  it("is gone when the offers have expired", () => {
    const expired = offerCase({ deferralDays: 60, expiresOn: addDays(today, -1) });
    expect(propose({ case: expired, date: lastDay })).toEqual({
      kind: "date_too_far",
      latest: "2026-12-21",
    });
  });

  it("is not above what is affordable", () => {
    const affordable = { amount: money("8439.99"), per: "monthly" } as const;
    expect(propose({ case: debt, date: lastDay, affordable })).toEqual({
      kind: "above_affordable",
    });
  });

  it("of fewer days than a promise changes nothing", () => {
    expect(propose({ date: day("2026-12-22") })).toEqual({
      kind: "date_too_far",
      latest: "2026-12-21",
    });
  });
});

describe("a plan", () => {
  it("has the instalments of the design's example", () => {
    expect(propose({ instalments: 3 })).toEqual({
      kind: "plan",
      instalments: [
        { amount: money("2813.33"), date: "2026-11-25" },
        { amount: money("2813.33"), date: "2026-12-25" },
        { amount: money("2813.34"), date: "2027-01-25" },
      ],
      frequency: "monthly",
      stepUp: false,
    });
  });

  it("divides the balance whatever amount stands beside the count, if it is one that can be", () => {
    expect(propose({ instalments: 3, amount: money("2800.00") })).toEqual(
      propose({ instalments: 3 }),
    );
    expect(propose({ instalments: 3, amount: money("8440.01") })).toEqual({
      kind: "amount_over_balance",
    });
  });

  it.each([2, 4, 24, 25, 0, -1, 2.5])(
    "of %d instalments that nobody offered is refused",
    (count) => {
      expect(propose({ instalments: count })).toEqual({
        kind: "instalments_not_offered",
        offered: [3, 6, 12],
      });
    },
  );

  it("that is refused names only the counts that are affordable", () => {
    const affordable = { amount: money("1500.00"), per: "monthly" } as const;
    expect(propose({ instalments: 4, affordable })).toEqual({
      kind: "instalments_not_offered",
      offered: [6, 12],
    });
  });

  it("that was offered is above what is affordable by one minor unit", () => {
    const enough = { amount: money("2813.34"), per: "monthly" } as const;
    const tooLittle = { amount: money("2813.33"), per: "monthly" } as const;
    expect(propose({ instalments: 3, affordable: enough })).toMatchObject({ kind: "plan" });
    expect(propose({ instalments: 3, affordable: tooLittle })).toEqual({
      kind: "above_affordable",
    });
  });

  it("may be taken up on the last day of the offers and not on the next", () => {
    const lapsing = offerCase({ expiresOn: today });
    expect(propose({ case: lapsing, instalments: 3 })).toMatchObject({ kind: "plan" });
    const lapsed = offerCase({ expiresOn: addDays(today, -1) });
    expect(propose({ case: lapsed, instalments: 3 })).toEqual({ kind: "offer_expired" });
    expect(propose({ case: lapsed, instalments: 4 })).toEqual({
      kind: "instalments_not_offered",
      offered: [],
    });
  });

  it("starts no later than a promise may be, whatever may be deferred", () => {
    const debt = offerCase({ deferralDays: 60 });
    expect(propose({ case: debt, instalments: 3, date: day("2026-12-21") })).toMatchObject({
      kind: "plan",
    });
    expect(propose({ case: debt, instalments: 3, date: day("2026-12-22") })).toEqual({
      kind: "date_too_far",
      latest: "2026-12-21",
    });
  });

  it("rises where that is authorised, from four instalments", () => {
    const rising = offerCase({ stepUp: true, instalments: [3, 4] });
    expect(propose({ case: rising, instalments: 4, stepUp: true })).toMatchObject({
      kind: "plan",
      stepUp: true,
      instalments: [
        { amount: money("1406.67") },
        { amount: money("1406.67") },
        { amount: money("2813.34") },
        { amount: money("2813.32") },
      ],
    });
    expect(propose({ case: rising, instalments: 3, stepUp: true })).toEqual({
      kind: "instalments_not_offered",
      offered: [4],
    });
    expect(propose({ instalments: 6, stepUp: true })).toEqual({
      kind: "instalments_not_offered",
      offered: [],
    });
  });

  it("has no waiver", () => {
    expect(propose({ case: waiverCase, instalments: 3, wantsWaiver: true })).toEqual(
      propose({ instalments: 3 }),
    );
  });

  it("is refused where the balance cannot be divided", () => {
    const tiny = offerCase({}, { balance: minorUnits(5) });
    expect(propose({ case: tiny, instalments: 6 })).toEqual({
      kind: "instalments_not_offered",
      offered: [3],
    });
  });
});

/** Proposals near every limit as well as far from them. */
const proposals: fc.Arbitrary<Proposal> = offerCases.chain((debt) =>
  fc.record(
    {
      case: fc.constant(debt),
      today: fc.constant(today),
      amount: fc
        .oneof(
          fc.integer({ min: -2, max: 2 }).map((step) => debt.balance + step),
          fc.integer({ min: -2, max: 2 }).map((step) => debt.balance - waivableFee(debt) + step),
          fc.integer({ min: 0, max: debt.balance }),
        )
        .map(asMoney),
      instalments: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...debt.offers.instalments, 1) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }) },
      ),
      stepUp: fc.boolean(),
      date: fc.integer({ min: -1, max: 45 }).map((days) => addDays(today, days)),
      wantsWaiver: fc.boolean(),
      affordable: fc.option(affordables(debt.balance), { nil: undefined }),
    },
    { requiredKeys: ["case", "today", "date"] },
  ),
);

/** Far below what is usual, so that chance never fails it; a check of next to nothing does. */
const agreedCountMin = 40;

/** Checks what holds for every arrangement that was agreed to, and that it is not a rare case. */
function holdsForAgreed(check: (arrangement: Arrangement, proposal: Proposal) => void): void {
  let agreedCount = 0;
  holdsFor(proposals, (proposal) => {
    const result = proposeArrangement(proposal);
    if (!result.success) return;
    agreedCount += 1;
    check(result.value, proposal);
  });
  expect(agreedCount).toBeGreaterThan(agreedCountMin);
}

const paymentsOf = (arrangement: Arrangement) =>
  arrangement.kind === "plan" ? arrangement.instalments : [arrangement.payment];

describe("whatever is agreed", () => {
  it("adds up to the balance exactly, but for a part and for what was waived", () => {
    holdsForAgreed((arrangement, { case: debt }) => {
      const total = totalOf(arrangement);
      if (arrangement.kind === "part") expect(total).toBeLessThan(debt.balance);
      else {
        expect(total + (arrangement.kind === "full" ? arrangement.waived : 0)).toBe(debt.balance);
      }
    });
  });

  it("has no payment of nothing and none above what is affordable", () => {
    holdsForAgreed((arrangement, { affordable }) => {
      for (const { amount } of paymentsOf(arrangement)) {
        expect(amount).toBeGreaterThan(0);
        expect(amount).toBeLessThanOrEqual(paymentMax(affordable));
      }
    });
  });

  it("starts on the day that was proposed, in time, and goes on in order", () => {
    holdsForAgreed((arrangement, { case: debt, date }) => {
      const dates = paymentsOf(arrangement).map((payment) => payment.date);
      expect(firstPayment(arrangement).date).toBe(date);
      expect(date >= today).toBe(true);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      const days =
        arrangement.kind === "deferral"
          ? debt.offers.deferralDays
          : (debt.offers.maxPromiseDays ?? 31);
      expect(date <= addDays(today, days)).toBe(true);
    });
  });

  it("is nothing that the creditor has not authorised", () => {
    holdsForAgreed((arrangement, { case: debt, date, instalments, stepUp }) => {
      const { offers } = debt;
      const lastDay = offers.expiresOn ?? "9999-12-31";
      if (arrangement.kind === "plan") {
        expect(offers.instalments).toContain(arrangement.instalments.length);
        expect(arrangement.instalments).toHaveLength(instalments ?? 0);
        expect(arrangement.stepUp).toBe(stepUp ?? false);
        if (arrangement.stepUp) expect(offers.stepUp).toBe(true);
        expect(today <= lastDay).toBe(true);
      } else if (arrangement.kind === "deferral") {
        expect(today <= lastDay).toBe(true);
      } else if (arrangement.kind === "full") {
        expect(arrangement.waived).toBeLessThanOrEqual(waivableFee(debt));
        if (arrangement.waived > 0) expect(date <= lastDay).toBe(true);
      } else {
        const least = Math.min(offers.minPartPayment ?? 0, debt.balance);
        expect(arrangement.payment.amount).toBeGreaterThanOrEqual(least);
      }
    });
  });
});

describe("every listed option", () => {
  it("can be agreed to as it was listed", () => {
    holdsFor(casesWithMeans, ([debt, affordable]) => {
      for (const option of eligibleOptions({ case: debt, today, affordable })) {
        // A deferral inside the days of a promise is simply full payment.
        const date = option.kind === "deferral" ? option.until : today;
        const result = proposeArrangement({
          case: debt,
          today,
          date,
          affordable,
          instalments: "count" in option ? option.count : undefined,
          stepUp: option.kind === "step_up",
          wantsWaiver: option.kind === "full" && option.waived > 0,
        });
        expect(result).toMatchObject({ success: true });
        if (result.success && option.kind === "full") {
          expect(totalOf(result.value)).toBe(option.amount);
        }
      }
    });
  });
});
