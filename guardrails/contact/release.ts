import type { CounterWindow } from "./contact-pack-schema.ts";
import { dayStart, localDay, type ZoneClock } from "./zone-clock.ts";

const hourMs = 3_600_000;

/** When an entry of that moment weighs on a window no more, in the zone in which that is latest. */
export function releaseOf(
  atMs: number,
  window: CounterWindow,
  clocks: readonly ZoneClock[],
): number {
  if ("hours" in window) return atMs + window.hours * hourMs;
  let releaseMs = -Infinity;
  for (const clock of clocks) {
    releaseMs = Math.max(releaseMs, dayStart(clock, localDay(clock, atMs) + window.days));
  }
  return releaseMs;
}

/** The moment from which on entries still weigh on a window at `nowMs`. */
export function weighsSince(
  nowMs: number,
  window: CounterWindow,
  clocks: readonly ZoneClock[],
): number {
  // An entry is released at the full hour after it, so one that old no longer weighs.
  if ("hours" in window) return nowMs - window.hours * hourMs + 1;
  let sinceMs = Infinity;
  for (const clock of clocks) {
    sinceMs = Math.min(sinceMs, dayStart(clock, localDay(clock, nowMs) - window.days + 1));
  }
  return sinceMs;
}
