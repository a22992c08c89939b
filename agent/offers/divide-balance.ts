import { instalmentsMax } from "../../domain/limits.ts";
import { minorUnits, scaleMoney, type MinorUnits } from "../../domain/money.ts";

/** `count − 1` instalments of `each`, then one of `last`; together the balance. */
export interface EqualAmounts {
  readonly each: MinorUnits;
  readonly last: MinorUnits;
}

/** The first half of `each`, the others of `later` = 2 × `each`, the final one of `last`. */
export interface StepUpAmounts extends EqualAmounts {
  readonly later: MinorUnits;
}

/**
 * The balance in equal instalments, rounded half up; the last takes the rounding.
 * Undefined where the balance is smaller than one minor unit an instalment.
 * @throws RangeError if `count` is not an integer from 2 to `instalmentsMax`.
 */
export function divideEqually(balance: MinorUnits, count: number): EqualAmounts | undefined {
  assertCount(count);
  const divided = divideIntoShares(balance, count, 1);
  return divided && { each: divided.share, last: divided.last };
}

/** How many of `count` rising instalments are the smaller ones: half, rounded down. */
export const lowerCountOf = (count: number): number => Math.floor(count / 2);

/**
 * The balance in rising instalments: the first half pay one share, the others exactly two.
 * Undefined where the balance is too small for a share of one minor unit.
 * @throws RangeError if `count` is not an integer from 2 to `instalmentsMax`.
 */
export function divideStepUp(balance: MinorUnits, count: number): StepUpAmounts | undefined {
  assertCount(count);
  const shares = 2 * count - lowerCountOf(count);
  const divided = divideIntoShares(balance, shares, 2);
  if (divided === undefined) return undefined;
  return { each: divided.share, later: minorUnits(2 * divided.share), last: divided.last };
}

/**
 * One share of the balance, and what is left for the last instalment, which holds `lastShares`.
 *
 * A share of a few minor units, rounded up, could use the balance up before the last instalment; then
 * it is rounded down. Rounded down it never can: share ≤ balance ÷ shares, so
 * last = balance − share × (shares − lastShares) ≥ share × lastShares > 0.
 */
function divideIntoShares(
  balance: MinorUnits,
  shares: number,
  lastShares: number,
): { readonly share: MinorUnits; readonly last: MinorUnits } | undefined {
  const roundedDown = (balance - (balance % shares)) / shares;
  for (const share of [scaleMoney(balance, 1, shares), minorUnits(roundedDown)]) {
    const last = balance - share * (shares - lastShares);
    if (share > 0 && last > 0) return { share, last: minorUnits(last) };
  }
  return undefined;
}

function assertCount(count: number): void {
  if (!Number.isInteger(count) || count < 2 || count > instalmentsMax) {
    throw new RangeError(`Expected 2 to ${instalmentsMax} instalments, got ${count}.`);
  }
}
