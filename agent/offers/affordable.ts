import { scaleMoney, type MinorUnits } from "../../domain/money.ts";

/** The most somebody says they can pay. */
export interface Affordable {
  readonly amount: MinorUnits;
  readonly per: "once" | "weekly" | "monthly";
}

/** Weeks counted in a month. Some have a fifth pay day; nobody is asked to rely on it. */
const weeksPerMonth = 4;

/**
 * The most that any single payment may be, in minor units; infinite where nothing was said.
 *
 * Payments are a month apart, so a weekly amount counts four times. `once` bounds every payment, an
 * instalment too: it is the most that somebody says they can pay in one go, and nothing says that they
 * will have more next month. The price is an option fewer; asking for more than somebody has is worse.
 */
export function paymentMax(affordable: Affordable | undefined): number {
  if (affordable === undefined) return Number.POSITIVE_INFINITY;
  return affordable.per === "weekly" ? affordable.amount * weeksPerMonth : affordable.amount;
}

/** A payment that is above what somebody named by no more than this, in basis points, is a near miss. */
const nearMissBasisPoints = 200;

/**
 * What somebody can afford with a near miss allowed for: plans are divided to the cent, and "around 700" takes one of
 * 703.33. Such a plan is named by its exact sum, and is never said to lie within what they named.
 */
export const withNearMiss = (affordable: Affordable): Affordable => ({
  ...affordable,
  amount: scaleMoney(affordable.amount, basisPointsOfOne + nearMissBasisPoints, basisPointsOfOne),
});

const basisPointsOfOne = 10_000;
