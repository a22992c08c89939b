import { DateTime } from "luxon";
import type { PlainDate } from "../../domain/calendar.ts";
import type { MentionContext } from "../mention.ts";

/** The call's now in the debtor's time zone, taken apart. */
export interface Moment {
  readonly now: DateTime;
  readonly today: PlainDate;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly timezone: string;
}

/** All turns of a call share a few contexts, and a time zone costs more to work out than all else here. */
let latest: { readonly context: MentionContext; readonly moment: Moment } | undefined;

/** Takes the now of a context apart. */
export function momentOf(context: MentionContext): Moment {
  if (latest?.context.now === context.now && latest.context.timezone === context.timezone) {
    return latest.moment;
  }
  const now = DateTime.fromISO(context.now, { zone: context.timezone });
  const { year, month, day, weekday } = now;
  const today = now.toFormat("yyyy-MM-dd") as PlainDate;
  const moment = { now, today, year, month, day, weekday, timezone: context.timezone };
  latest = { context, moment };
  return moment;
}

/** The day of that year, month (which may run over into other years) and day, if it exists. */
export function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  const months = year * 12 + month - 1;
  const [yyyy, mm] = [Math.floor(months / 12), (months % 12) + 1];
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(yyyy, mm)) return undefined;
  return [pad(yyyy, 4), pad(mm, 2), pad(day, 2)].join("-") as PlainDate;
}

/** By hand, since the library takes five times as long and a date is tried in several years. */
function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** The last day of that month. */
export function lastDayOf(year: number, month: number): PlainDate | undefined {
  const days = daysInMonth(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
  return dayOf(year, month, days);
}

/** The next day after today that is the `day`th of its month. */
export function nextDayOfMonth({ today, year, month }: Moment, day: number): PlainDate | undefined {
  // At most every other month lacks a day, except the 30th in February.
  for (let ahead = 0; ahead <= 2; ahead++) {
    const date = dayOf(year, month + ahead, day);
    if (date !== undefined && date > today) return date;
  }
  return undefined;
}

/** Plans reach a few years ahead; everything further is a birth date. */
const shortYearsAhead = 5;

/** The year of 88 and 05: in this century if it may be soon, else in the last. */
export function fullYear(short: number, { year }: Moment): number {
  const century = year - (year % 100);
  return century + short <= year + shortYearsAhead ? century + short : century - 100 + short;
}

/** How many years ahead a 29 February is looked for. */
const leapYearsMax = 4;

/** The month and day in the year that brings them nearest to today. */
export function nearestDate(moment: Moment, month: number, day: number): PlainDate | undefined {
  if (month < 1 || month > 12) return undefined;
  const years = Array.from({ length: leapYearsMax + 2 }, (_, step) => moment.year - 1 + step);
  return nearestOf(
    years.map((year) => dayOf(year, month, day)),
    moment,
  );
}

/**
 * The day that is nearest to today. Days gone by count double: people speak more of what comes, and yet
 * 十二月八号 said in the week after is no day of next year.
 */
export function nearestOf(
  days: readonly (PlainDate | undefined)[],
  { today }: Moment,
): PlainDate | undefined {
  let nearest: PlainDate | undefined;
  let least = Infinity;
  for (const day of days) {
    const ahead = day === undefined ? Infinity : dayNumber(day) - dayNumber(today);
    const distance = ahead < 0 ? -2 * ahead : ahead;
    if (distance < least) [nearest, least] = [day, distance];
  }
  return nearest;
}

/** Days in order, near enough to compare distances of months. */
const dayNumber = (date: PlainDate): number =>
  Number(date.slice(0, 4)) * 365.25 + Number(date.slice(5, 7)) * 30.44 + Number(date.slice(8));
