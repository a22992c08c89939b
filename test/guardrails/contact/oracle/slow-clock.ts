/**
 * Wall clocks of time zones by `Intl.DateTimeFormat` alone. Days are counted from 1970-01-01 of the
 * calendar, minutes from local midnight.
 */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Every offset and every change of offset since 1972 falls on a quarter of an hour. */
export const slotMs = 15 * minuteMs;

export interface WallClock {
  readonly day: number;
  readonly msOfDay: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the clock of the zone shows, written as if it were UTC. */
function shownMs(zone: string, atMs: number): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Readonly<Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>>;
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

/** Offsets at instants that were asked for: `Intl` is too slow to ask twice. */
const offsets = new Map<string, Map<number, number>>();

function offsetAt(zone: string, atMs: number): number {
  let ofZone = offsets.get(zone);
  if (ofZone === undefined) offsets.set(zone, (ofZone = new Map<number, number>()));
  let offset = ofZone.get(atMs);
  if (offset === undefined) ofZone.set(atMs, (offset = shownMs(zone, atMs) - atMs));
  return offset;
}

/** The offset at the beginning of the quarter; of the day of UTC, if no clock was put in that day. */
function offsetMs(zone: string, atMs: number): number {
  const dayStartMs = Math.floor(atMs / dayMs) * dayMs;
  const before = offsetAt(zone, dayStartMs);
  if (before === offsetAt(zone, dayStartMs + dayMs)) return before;
  return offsetAt(zone, Math.floor(atMs / slotMs) * slotMs);
}

export function wallClock(zone: string, atMs: number): WallClock {
  const shown = atMs + offsetMs(zone, atMs);
  const day = Math.floor(shown / dayMs);
  return { day, msOfDay: shown - day * dayMs };
}

/** ISO weekday, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: number): number => new Date(day * dayMs).getUTCDay() || 7;

export const yearOf = (day: number): number => new Date(day * dayMs).getUTCFullYear();

/** The number of a day that is written `YYYY-MM-DD`. */
export const dayOfDate = (date: string): number => Date.parse(date) / dayMs;

/** `HH:mm`, `24:00` included. */
export const msOfDayOf = (time: string): number =>
  (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * minuteMs;

const dayStarts = new Map<string, number>();

/** The earliest instant at which the clock of the zone shows this day or a later one. */
export function dayStart(zone: string, day: number): number {
  const key = `${zone} ${day}`;
  let start = dayStarts.get(key);
  if (start === undefined) {
    // No clock is a whole day ahead of UTC, so this is before the day begins anywhere.
    start = (day - 1) * dayMs;
    while (wallClock(zone, start).day < day) start += slotMs;
    dayStarts.set(key, start);
  }
  return start;
}
