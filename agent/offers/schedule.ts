import type { Instalment } from "../../domain/arrangement.ts";
import { addMonths, type PlainDate } from "../../domain/calendar.ts";
import type { MinorUnits } from "../../domain/money.ts";
import { divideEqually, divideStepUp, lowerCountOf } from "./divide-balance.ts";

/**
 * Equal monthly instalments from `firstDate`; the last takes the rounding, their sum is the balance.
 * Undefined where the balance is smaller than one minor unit an instalment.
 * @throws RangeError if `count` is not an integer from 2 to `instalmentsMax`.
 */
export function scheduleEqual(
  balance: MinorUnits,
  count: number,
  firstDate: PlainDate,
): readonly Instalment[] | undefined {
  const parts = divideEqually(balance, count);
  if (parts === undefined) return undefined;
  return monthly(firstDate, [...repeat(parts.each, count - 1), parts.last]);
}

/**
 * Rising monthly instalments from `firstDate`: the first half (rounded down) at half the rate of the
 * others; the last takes the rounding, their sum is the balance.
 * Undefined where the balance is too small to divide.
 * @throws RangeError if `count` is not an integer from 2 to `instalmentsMax`.
 */
export function scheduleStepUp(
  balance: MinorUnits,
  count: number,
  firstDate: PlainDate,
): readonly Instalment[] | undefined {
  const parts = divideStepUp(balance, count);
  if (parts === undefined) return undefined;
  const lower = lowerCountOf(count);
  return monthly(firstDate, [
    ...repeat(parts.each, lower),
    ...repeat(parts.later, count - lower - 1),
    parts.last,
  ]);
}

const repeat = (amount: MinorUnits, count: number): MinorUnits[] =>
  Array.from({ length: count }, () => amount);

/** Each date is counted from the first, so that a short month does not move those after it. */
const monthly = (firstDate: PlainDate, amounts: readonly MinorUnits[]): readonly Instalment[] =>
  amounts.map((amount, month) => ({ amount, date: addMonths(firstDate, month) }));
