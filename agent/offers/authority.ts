import { addDays, type PlainDate } from "../../domain/calendar.ts";
import type { DebtCase, OfferTerms } from "../../domain/case.ts";
import { instalmentsMax, promiseDaysDefault } from "../../domain/limits.ts";
import { minorUnits, type MinorUnits } from "../../domain/money.ts";

/** What of a case decides which arrangements its creditor has authorised. */
export type OfferCase = Pick<DebtCase, "balance" | "lateFee" | "offers" | "timeBarred">;

/** A rise in fewer instalments than this would be a jump after one payment. */
const stepUpCountMin = 4;

/** `max` of a waiver has at most four decimals, so shares are counted in ten-thousandths. */
const shareUnits = 10_000n;
const shareDecimals = 4;

/** True while the offers may be taken up: their last day counts. */
export const isLive = (offers: OfferTerms, day: PlainDate): boolean =>
  offers.expiresOn === undefined || day <= offers.expiresOn;

/**
 * How much of the late fee may be waived for payment in full: exact, rounded down, so never more than
 * was authorised. Zero where it would leave nothing to pay: such figures need a person, not a waiver.
 */
export function waivableFee(debt: OfferCase): MinorUnits {
  const max = debt.offers.lateFeeWaiver?.max;
  if (max === undefined) return minorUnits(0);
  const [whole = "0", fraction = ""] = max.split(".");
  const share = BigInt(whole + fraction.padEnd(shareDecimals, "0"));
  const waived = Number((BigInt(debt.lateFee) * share) / shareUnits);
  return minorUnits(waived < debt.balance ? waived : 0);
}

/** The authorised numbers of instalments, rising: each once, of those that a plan can have at all. */
export function instalmentCounts(offers: OfferTerms, stepUp: boolean): readonly number[] {
  if (stepUp && !offers.stepUp) return [];
  const least = stepUp ? stepUpCountMin : 2;
  return [...new Set(offers.instalments)]
    .filter((count) => count >= least && count <= instalmentsMax)
    .toSorted((a, b) => a - b);
}

/** The last day on which a promised payment may fall, the first of a plan included. */
export const latestPromise = (offers: OfferTerms, today: PlainDate): PlainDate =>
  addDays(today, offers.maxPromiseDays ?? promiseDaysDefault);

/** The last day to which the whole payment may be put off, or undefined where it may not. */
export function latestDeferral(offers: OfferTerms, today: PlainDate): PlainDate | undefined {
  return offers.deferralDays > 0 && isLive(offers, today)
    ? addDays(today, offers.deferralDays)
    : undefined;
}
