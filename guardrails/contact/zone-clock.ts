import { IANAZone } from "luxon";

export const dayMs = 86_400_000;

/** A stretch of time in which a zone keeps its distance from UTC: `startMs` included, `endMs` not. */
interface Segment {
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMs: number;
}

/** The wall clock of one zone; what was looked up is remembered, since looking it up is slow. */
export interface ZoneClock {
  readonly zone: IANAZone;
  readonly segments: Map<number, readonly Segment[]>;
  /** Where the last look-up ended: the next one is usually near. */
  latest: Segment;
}

/** Segments are looked up for so long at once: somewhat more than a year. */
const stretchMs = 400 * dayMs;

/** No zone changes its clock twice within this time. */
const stepMs = 7 * dayMs;

/** Changes of clocks fall on whole seconds. */
const secondMs = 1000;

/** More than any wall clock has ever been ahead of UTC. */
const aheadMsMax = 16 * 3_600_000;

const clocks = new Map<string, ZoneClock>();

/** The wall clock of an IANA zone that exists. */
export function zoneClock(name: string): ZoneClock {
  const known = clocks.get(name);
  if (known !== undefined) return known;
  const latest = { startMs: 0, endMs: 0, offsetMs: 0 };
  const clock = { zone: IANAZone.create(name), segments: new Map(), latest };
  clocks.set(name, clock);
  return clock;
}

function segmentAt(clock: ZoneClock, ms: number): Segment {
  const { latest } = clock;
  if (ms >= latest.startMs && ms < latest.endMs) return latest;
  const index = Math.floor(ms / stretchMs);
  let segments = clock.segments.get(index);
  if (segments === undefined) {
    segments = findSegments(clock.zone, index * stretchMs);
    clock.segments.set(index, segments);
  }
  let found = segments[0] as Segment;
  for (const segment of segments) if (segment.startMs <= ms) found = segment;
  clock.latest = found;
  return found;
}

const offsetAt = (zone: IANAZone, ms: number): number =>
  Math.round((zone.offset(ms) * 60_000) / secondMs) * secondMs;

function findSegments(zone: IANAZone, startMs: number): readonly Segment[] {
  const endMs = startMs + stretchMs;
  const found: Segment[] = [];
  let openedMs = startMs;
  let offsetMs = offsetAt(zone, startMs);
  for (let ms = startMs; ms < endMs; ms += stepMs) {
    const nextMs = Math.min(ms + stepMs, endMs - secondMs);
    const nextOffsetMs = offsetAt(zone, nextMs);
    if (nextOffsetMs === offsetMs) continue;
    const changeMs = findChange(zone, ms, nextMs);
    found.push({ startMs: openedMs, endMs: changeMs, offsetMs });
    openedMs = changeMs;
    offsetMs = nextOffsetMs;
  }
  found.push({ startMs: openedMs, endMs, offsetMs });
  return found;
}

/** The second at which the offset between the two moments is the later one's for the first time. */
function findChange(zone: IANAZone, fromMs: number, toMs: number): number {
  const before = offsetAt(zone, fromMs);
  let low = fromMs;
  let high = toMs;
  while (high - low > secondMs) {
    const middle = low + Math.floor((high - low) / 2 / secondMs) * secondMs;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The calendar day on the wall clock, in days since 1970-01-01. */
export const localDay = (clock: ZoneClock, ms: number): number =>
  Math.floor((ms + segmentAt(clock, ms).offsetMs) / dayMs);

/**
 * The first moment at or after `ms` at which a condition on the wall clock is met, whatever the clock
 * does in between; infinite beyond `limitMs`.
 * @param nextLocal the first local time, in milliseconds as if it were UTC, at or after the given one at
 *   which the condition is met.
 */
export function nextOnClock(
  clock: ZoneClock,
  nextLocal: (localMs: number) => number,
  { fromMs, limitMs }: { readonly fromMs: number; readonly limitMs: number },
): number {
  for (let ms = fromMs; ms <= limitMs;) {
    const { endMs, offsetMs } = segmentAt(clock, ms);
    const foundMs = nextLocal(ms + offsetMs) - offsetMs;
    if (foundMs < endMs) return foundMs;
    ms = endMs;
  }
  return Infinity;
}

/** The first moment at which the wall clock shows that day or a later one. */
export function dayStart(clock: ZoneClock, day: number): number {
  const dayLocalMs = day * dayMs;
  return nextOnClock(clock, (localMs) => Math.max(localMs, dayLocalMs), {
    fromMs: dayLocalMs - aheadMsMax,
    limitMs: Infinity,
  });
}
