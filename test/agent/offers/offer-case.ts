import * as fc from "fast-check";
import type { Affordable } from "../../../agent/offers/affordable.ts";
import type { OfferCase } from "../../../agent/offers/authority.ts";
import { addDays, parsePlainDate, type PlainDate } from "../../../domain/calendar.ts";
import type { OfferTerms } from "../../../domain/case.ts";
import { instalmentsMax, minorUnitsMax } from "../../../domain/limits.ts";
import { minorUnits, parseDecimal, type MinorUnits } from "../../../domain/money.ts";

export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new TypeError(`Expected a date, got ${text}.`);
  return date;
}

export function money(text: string): MinorUnits {
  const amount = parseDecimal(text);
  if (amount === undefined) throw new TypeError(`Expected an amount, got ${text}.`);
  return amount;
}

/** The day of the call in every example. */
export const today = day("2026-11-20");

/** The case of the example in the design, with other terms where a test needs them. */
export function offerCase(
  offers: Partial<OfferTerms> = {},
  rest: Partial<Omit<OfferCase, "offers">> = {},
): OfferCase {
  return {
    balance: money("8440.00"),
    lateFee: money("180.00"),
    timeBarred: false,
    ...rest,
    offers: {
      instalments: [3, 6, 12],
      interestFree: true,
      stepUp: false,
      deferralDays: 30,
      ...offers,
    },
  };
}

export const halfWaiver = { max: "0.50", when: "pay_in_full" } as const;

/** Small balances, where rounding is hard, as often as usual and very large ones. */
export const balances = fc
  .oneof(
    fc.integer({ min: 1, max: 100 }),
    fc.integer({ min: 1, max: 2_000_000 }),
    fc.constant(minorUnitsMax),
  )
  .map(minorUnits);

export const counts = fc.integer({ min: 2, max: instalmentsMax });

export const dates = fc
  .integer({ min: 0, max: 4_000 })
  .map((days) => addDays(day("2024-01-01"), days));

const shares = fc
  .integer({ min: 0, max: 10_000 })
  .map((share) => (share === 10_000 ? "1.0" : `0.${String(share).padStart(4, "0")}`));

const terms: fc.Arbitrary<OfferTerms> = fc.record(
  {
    instalments: fc.array(counts, { maxLength: 5 }),
    interestFree: fc.boolean(),
    stepUp: fc.boolean(),
    deferralDays: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
    lateFeeWaiver: shares.map((max) => ({ max, when: "pay_in_full" as const })),
    expiresOn: fc.integer({ min: -3, max: 60 }).map((days) => addDays(today, days)),
    minPartPayment: fc
      .oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 3_000_000 }))
      .map(minorUnits),
    maxPromiseDays: fc.integer({ min: 0, max: 60 }),
  },
  { requiredKeys: ["instalments", "interestFree", "stepUp", "deferralDays"] },
);

/** Cases with any terms; none is time-barred. */
export const offerCases: fc.Arbitrary<OfferCase> = fc.record({
  balance: balances,
  lateFee: fc.integer({ min: 0, max: 300_000 }).map(minorUnits),
  timeBarred: fc.constant(false),
  offers: terms,
});

/** The nearest amount there is. */
export const asMoney = (value: number): MinorUnits =>
  minorUnits(Math.min(Math.max(0, Math.floor(value)), minorUnitsMax));

/** Means near the payments that a balance comes to, above them and below. */
export const affordables = (balance: MinorUnits): fc.Arbitrary<Affordable> =>
  fc.record({
    amount: fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -2, max: 2 }))
      .map(([parts, step]) => asMoney(balance / parts + step)),
    per: fc.constantFrom("once", "weekly", "monthly"),
  });

/** Cases, most of them with what the debtor can afford. */
export const casesWithMeans = offerCases.chain((debt) =>
  fc.tuple(fc.constant(debt), fc.option(affordables(debt.balance), { nil: undefined })),
);

/** A property that was checked on `numRuns` inputs, or its smallest counter-example as a failure. */
export function holdsFor<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), { numRuns: 1_000 });
}
