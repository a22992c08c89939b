import { DateTime, IANAZone } from "luxon";
import type { Brand } from "./brand.ts";

/** A day of the calendar, `YYYY-MM-DD`, that exists. */
export type PlainDate = Brand<string, "PlainDate">;

/** A moment, ISO 8601 with its offset. */
export type Instant = Brand<string, "Instant">;

const plainDatePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Nobody alive was born before the first, and no debt of today reaches past the last. */
const yearMin = 1900;
const yearMax = 2100;

const isSaneYear = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= yearMin && year <= yearMax;
};

/** The text as a day, or undefined if it is malformed or the day does not exist. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const isDay = plainDatePattern.test(text) && utc(text).isValid && isSaneYear(text);
  return isDay ? (text as PlainDate) : undefined;
}

/** The text as a moment, or undefined if it is malformed, impossible or lacks its offset. */
export function parseInstant(text: string): Instant | undefined {
  const isMoment = instantPattern.test(text) && DateTime.fromISO(text).isValid && isSaneYear(text);
  return isMoment ? (text as Instant) : undefined;
}

const knownZones = new Set<string>();

/** Whether it is an IANA time zone. Those that were found are remembered: looking one up is slow. */
export function isTimezone(text: string): boolean {
  if (knownZones.has(text)) return true;
  const isKnown = IANAZone.isValidZone(text);
  // There are some six hundred of them, so what is remembered stays small.
  if (isKnown) knownZones.add(text);
  return isKnown;
}

/** The day it is at that moment, in that time zone. */
export function dateAt(instant: Instant, timezone: string): PlainDate {
  return DateTime.fromISO(instant, { zone: timezone }).toFormat("yyyy-MM-dd") as PlainDate;
}

/** That moment so many milliseconds later, in the offset in which it was given. */
export function laterBy(instant: Instant, ms: number): Instant {
  if (ms === 0) return instant;
  const later = DateTime.fromISO(instant, { setZone: true }).plus({ milliseconds: ms });
  return later.toISO({ suppressMilliseconds: false }) as Instant;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return utc(date).plus({ days }).toFormat("yyyy-MM-dd") as PlainDate;
}

/** The same day `months` later; the last day of that month where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return utc(date).plus({ months }).toFormat("yyyy-MM-dd") as PlainDate;
}

/** Whole days from `from` to `to`; negative if `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round(utc(to).diff(utc(from), "days").days);
}

/** ISO weekday, 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return utc(date).weekday;
}

const utc = (date: string): DateTime => DateTime.fromISO(date, { zone: "utc" });
