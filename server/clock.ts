import { parseInstant, type Instant } from "../domain/calendar.ts";

/** The time, from outside, so that tests can set it. Milliseconds since 1970. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** That moment in UTC, to the millisecond: moments of the store sort as text. */
export function instantAt(ms: number): Instant {
  const instant = parseInstant(new Date(ms).toISOString());
  if (instant === undefined) throw new RangeError("Expected a moment between 1900 and 2100.");
  return instant;
}
