import {
  addDays,
  addMonths,
  parsePlainDate,
  weekdayOf,
  type PlainDate,
} from "../../domain/calendar.ts";

/** Which way a day without its month or year lies. */
export type Direction = "next" | "last";

/** Years searched for a day such as 29 February: at most eight lie between two of them. */
const yearsMax = 8;

const pad = (value: number): string => String(value).padStart(2, "0");

/** The day if the calendar has it. */
export function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  return parsePlainDate(`${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`);
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));

/** That day of the month: the next one after today, or the last one up to today. */
export function onDayOfMonth(
  today: PlainDate,
  day: number,
  direction: Direction,
): PlainDate | undefined {
  const step = direction === "next" ? 1 : -1;
  for (let months = 0; months < 12; months += 1) {
    const month = startOfMonth(today, months * step);
    const date = dayOf(yearOf(month), monthOf(month), day);
    if (date === undefined) continue;
    if (direction === "next" ? date > today : date <= today) return date;
  }
  return undefined;
}

/** That day of the year: the next one from today on, or the last one up to today. */
export function onMonthDay(
  today: PlainDate,
  monthDay: { readonly month: number; readonly day: number },
  direction: Direction,
): PlainDate | undefined {
  const step = direction === "next" ? 1 : -1;
  for (let years = 0; years <= yearsMax; years += 1) {
    const date = dayOf(yearOf(today) + years * step, monthDay.month, monthDay.day);
    if (date === undefined) continue;
    if (direction === "next" ? date >= today : date <= today) return date;
  }
  return undefined;
}

/** The next such weekday (1 Monday to 7 Sunday) after that day, 1 to 7 days on. */
export function weekdayAfter(date: PlainDate, weekday: number): PlainDate {
  return addDays(date, ((weekday - weekdayOf(date) + 6) % 7) + 1);
}

/** The last such weekday before that day, 1 to 7 days back. */
export function weekdayBefore(date: PlainDate, weekday: number): PlainDate {
  return addDays(date, -(((weekdayOf(date) - weekday + 6) % 7) + 1));
}

/** That weekday of the calendar week `weeks` from this one; weeks start on Monday. */
export function weekdayOfWeek(today: PlainDate, weekday: number, weeks: number): PlainDate {
  return addDays(today, weekday - weekdayOf(today) + 7 * weeks);
}

/** The last day of the month `months` from that day's. */
export function endOfMonth(date: PlainDate, months: number): PlainDate {
  return addDays(startOfMonth(date, months + 1), -1);
}

/** The first day of the month `months` from that day's. */
export function startOfMonth(date: PlainDate, months: number): PlainDate {
  return addMonths(`${date.slice(0, 8)}01` as PlainDate, months);
}

/** The `nth` such weekday of the month that starts on `first`; the last one for `nth` -1. */
export function nthWeekday(first: PlainDate, weekday: number, nth: number): PlainDate | undefined {
  if (nth < 0) return weekdayBefore(startOfMonth(first, 1), weekday);
  const date = addDays(weekdayAfter(addDays(first, -1), weekday), 7 * (nth - 1));
  return monthOf(date) === monthOf(first) ? date : undefined;
}

/** Working days on, Saturdays and Sundays left out; public holidays are not known here. */
export function addWorkingDays(date: PlainDate, days: number): PlainDate {
  const weekday = Math.min(weekdayOf(date), 5);
  const start = addDays(date, weekday - weekdayOf(date));
  const index = weekday - 1 + days;
  return addDays(start, index + 2 * Math.floor(index / 5) - (weekday - 1));
}
