import { slotMs, wallClock } from "./slow-clock.ts";

const dayMs = 24 * 3_600_000;

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
 * Every instant of the stretch at which a wall clock may change an answer, in order: its beginning, and
 * whenever a clock of the zones shows a new day, one of the given times of day, or is put on or back.
 */
export function* clockInstants(
  { fromMs, toMs }: Stretch,
  zones: readonly string[],
  clockMs: readonly number[],
): Generator<number> {
  yield fromMs;
  for (let startMs = Math.floor(fromMs / dayMs) * dayMs; startMs < toMs; startMs += dayMs) {
    const instants = zones.flatMap((zone) => [
      ...changesOfDay(zone, startMs),
      ...clockMs.flatMap((timeMs) => shownInDay(zone, timeMs, startMs)),
    ]);
    // An instant that is found twice is asked twice, which changes nothing.
    instants.sort((a, b) => a - b);
    for (const atMs of instants) if (atMs > fromMs && atMs < toMs) yield atMs;
  }
}

const slotsOfDay = (startMs: number): readonly number[] =>
  Array.from({ length: dayMs / slotMs }, (_, index) => startMs + index * slotMs);

/** When the clock of the zone begins a new day, is put on or is put back, in one day of UTC. */
const changesOfDay = (zone: string, startMs: number): readonly number[] =>
  remembered(zone, startMs, () =>
    slotsOfDay(startMs).filter((slotStartMs) => {
      const clock = wallClock(zone, slotStartMs);
      const before = wallClock(zone, slotStartMs - 1);
      return clock.day !== before.day || clock.msOfDay - before.msOfDay !== 1;
    }),
  );

/** When the clock of the zone shows a time of day, in one day of UTC. */
const shownInDay = (zone: string, timeMs: number, startMs: number): readonly number[] =>
  remembered(`${zone} ${timeMs}`, startMs, () =>
    slotsOfDay(startMs).flatMap((slotStartMs) => {
      const aheadMs = timeMs - wallClock(zone, slotStartMs).msOfDay;
      return aheadMs >= 0 && aheadMs < slotMs ? [slotStartMs + aheadMs] : [];
    }),
  );

const known = new Map<string, Map<number, readonly number[]>>();

/** What was found once for a day: a million requests ask again. */
function remembered(
  key: string,
  startMs: number,
  find: () => readonly number[],
): readonly number[] {
  let ofKey = known.get(key);
  if (ofKey === undefined) known.set(key, (ofKey = new Map<number, readonly number[]>()));
  let found = ofKey.get(startMs);
  if (found === undefined) ofKey.set(startMs, (found = find()));
  return found;
}
