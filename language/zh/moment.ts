import { DateTime } from "luxon";
import { addDays, parsePlainDate, type PlainDate } from "../../domain/calendar.ts";
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
  const [yyyy, mm, dd] = [Math.floor(months / 12), (months % 12) + 1, day];
  return parsePlainDate(`${pad(yyyy, 4)}-${pad(mm, 2)}-${pad(dd, 2)}`);
}

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** The last day of that month. */
export function lastDayOf(year: number, month: number): PlainDate | undefined {
  const next = dayOf(year, month + 1, 1);
  return next === undefined ? undefined : addDays(next, -1);
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

/**
 * The month and day in the year that makes them nearest to today. Days gone by count double: people speak
 * more of what comes, and yet 十二月八号 said in the week after is no day of next year.
 */
export function nearestDate(
  { now, year }: Moment,
  month: number,
  day: number,
): PlainDate | undefined {
  if (month < 1 || month > 12) return undefined;
  let nearest: PlainDate | undefined;
  let leastDays = Infinity;
  for (let y = year - 1; y <= year + leapYearsMax; y++) {
    const date = dayOf(y, month, day);
    if (date === undefined) continue;
    const ahead = dayNumber(y, month, day) - dayNumber(now.year, now.month, now.day);
    const days = ahead < 0 ? -2 * ahead : ahead;
    if (days < leastDays) [nearest, leastDays] = [date, days];
  }
  return nearest;
}

/** Days in order, near enough to compare distances of months. */
const dayNumber = (year: number, month: number, day: number): number =>
  year * 365.25 + month * 30.44 + day;
