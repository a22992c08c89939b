import { DateTime, IANAZone } from "luxon";
import type { Brand } from "./brand.ts";

/** A day of the calendar, `YYYY-MM-DD`, that exists. */
export type PlainDate = Brand<string, "PlainDate">;

/** A moment, ISO 8601 with its offset. */
export type Instant = Brand<string, "Instant">;

const plainDatePattern = /^\d{4}-\d{2}-\d{2}$/;
const plainDateChars = "2026-11-20".length;
const instantPattern =
  /^\d{4}-\d{2}-\d{2}T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?|24:00(?::00(?:\.0{1,3})?)?)(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Nobody alive was born before the first, and no debt of today reaches past the last. */
const yearMin = 1900;
const yearMax = 2100;

const isSaneYear = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= yearMin && year <= yearMax;
};

/** The text as a day, or undefined if it is malformed or the day does not exist. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const isDay = plainDatePattern.test(text) && exists(text) && isSaneYear(text);
  return isDay ? (text as PlainDate) : undefined;
}

/** The text as a moment, or undefined if it is malformed, impossible or lacks its offset. */
export function parseInstant(text: string): Instant | undefined {
  const isMoment =
    instantPattern.test(text) && exists(text.slice(0, plainDateChars)) && isSaneYear(text);
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

/** Days that are remembered: a call asks for the day of its start many times a turn, and zones are slow. */
const knownDaysMax = 256;
const knownDays = new Map<string, PlainDate>();

/** The day it is at that moment, in that time zone. */
export function dateAt(instant: Instant, timezone: string): PlainDate {
  const key = `${instant} ${timezone}`;
  const known = knownDays.get(key);
  if (known !== undefined) return known;
  const day = DateTime.fromISO(instant, { zone: timezone }).toFormat("yyyy-MM-dd") as PlainDate;
  if (knownDays.size >= knownDaysMax) knownDays.clear();
  knownDays.set(key, day);
  return day;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  const ms = msOf(date) + days * dayMs;
  const isNear = ms >= firstMs && ms <= lastMs;
  return (isNear ? dayOf(ms) : utc(date).plus({ days }).toFormat("yyyy-MM-dd")) as PlainDate;
}

/** The same day `months` later; the last day of that month where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return utc(date).plus({ months }).toFormat("yyyy-MM-dd") as PlainDate;
}

/** Whole days from `from` to `to`; negative if `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((msOf(to) - msOf(from)) / dayMs);
}

/** ISO weekday, 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return utc(date).weekday;
}

/* oxlint-disable eslint/no-restricted-globals -- Sums of moments and days: nothing here asks what time it is. */

/** That moment so many milliseconds later, in the offset in which it was given. */
export function laterBy(instant: Instant, ms: number): Instant {
  if (ms === 0) return instant;
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  const offsetMs = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minuteMs;
  const ahead = sign === "-" ? -offsetMs : offsetMs;
  const local = new Date(Date.parse(instant) + ms + ahead).toISOString().slice(0, -1);
  return `${local}${offsetMs === 0 ? "Z" : instant.slice(-offsetChars)}` as Instant;
}

const minuteMs = 60_000;
const offsetChars = "+08:00".length;

const dayMs = 86_400_000;

/** Days have no clock and no zone: their sums need neither, and a calendar with both is slow. */
const msOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** Between these every day is ten characters long; somebody may well say "in a million days". */
const firstMs = Date.UTC(1000, 0, 1);
const lastMs = Date.UTC(9999, 11, 31);

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, plainDateChars);

/** A month or a day that no calendar has rolls over to another day. */
const exists = (date: string): boolean => {
  const day = new Date(msOf(date));
  return (
    day.getUTCMonth() + 1 === Number(date.slice(5, 7)) &&
    day.getUTCDate() === Number(date.slice(8, 10))
  );
};

const utc = (date: string): DateTime => DateTime.fromISO(date, { zone: "utc" });
