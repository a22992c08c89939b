import { slotMs, wallClock } from "./slow-clock.ts";

/** A stretch of time in which only wall clocks change. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Later than `nowMs` up to the horizon, cut at every one of these instants. */
export function stretchesOf(
  nowMs: number,
  horizonMs: number,
  changesAtMs: readonly number[],
): readonly Stretch[] {
  const inside = changesAtMs.filter((atMs) => atMs > nowMs && atMs <= horizonMs);
  const cuts = [...new Set([nowMs + 1, ...inside])].sort((a, b) => a - b);
  return cuts.map((fromMs, index) => ({ fromMs, toMs: cuts[index + 1] ?? horizonMs + 1 }));
}

/**
 * Every instant of the stretch at which a wall clock may change an answer, in order: its beginning, every
 * quarter of an hour (all changes of day and of offset among them), and the given times of day.
 */
export function* clockInstants(
  { fromMs, toMs }: Stretch,
  zones: readonly string[],
  clockMs: readonly number[],
): Generator<number> {
  yield fromMs;
  const oddTimes = clockMs.filter((timeMs) => timeMs % slotMs !== 0);
  const firstSlotMs = Math.floor(fromMs / slotMs) * slotMs;
  for (let atMs = firstSlotMs; atMs < toMs; atMs += slotMs) {
    const odd = oddTimes.length === 0 ? [] : oddInstants(atMs, zones, oddTimes);
    for (const each of [atMs, ...odd]) if (each > fromMs && each < toMs) yield each;
  }
}

/** The instants inside one quarter of an hour at which a clock shows one of these times, in order. */
const oddInstants = (
  slotStartMs: number,
  zones: readonly string[],
  oddTimes: readonly number[],
): readonly number[] =>
  zones
    .flatMap((zone) => oddTimes.map((timeMs) => timeMs - wallClock(zone, slotStartMs).msOfDay))
    .filter((aheadMs) => aheadMs > 0 && aheadMs < slotMs)
    .map((aheadMs) => slotStartMs + aheadMs)
    .sort((a, b) => a - b);
