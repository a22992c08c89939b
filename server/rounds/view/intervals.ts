import { wilsonInterval } from "../../../evaluation/simulate/wilson-interval.ts";
import type { ShareView } from "../../protocol/round-figures.ts";

/** A share with Wilson's 95 % interval; nulls where it is of nothing. */
export function shareOf(count: number, of: number): ShareView {
  const interval = wilsonInterval(count, of);
  if (interval === undefined) return { of, count, share: null, low: null, high: null };
  const [low, high] = interval;
  return { of, count, share: count / of, low, high };
}

/** What one share is above another, with its interval. */
export interface Lift {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two independent shares with Newcombe's hybrid score interval (Newcombe 1998, method 10):
 * from the two Wilson intervals, so that it stays right for small groups and shares near 0 or 1.
 * @returns undefined where one of them is of nothing.
 */
export function liftOf(treated: ShareView, control: ShareView): Lift | undefined {
  const { share: p1, low: l1, high: u1 } = treated;
  const { share: p2, low: l2, high: u2 } = control;
  if (p1 === null || l1 === null || u1 === null) return undefined;
  if (p2 === null || l2 === null || u2 === null) return undefined;
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - l1, u2 - p2),
    high: difference + Math.hypot(u1 - p1, p2 - l2),
  };
}
