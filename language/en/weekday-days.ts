import { addDays, weekdayOf, type PlainDate } from "../../domain/calendar.ts";
import { doubtfulWeekdays, feastLeads, weekdayLeads, weekdays } from "./calendar-lexicon.ts";
import { ambiguous, certain, directionAt, type DayRead } from "./day-read.ts";
import { onDayOfMonth, weekdayAfter, weekdayBefore, weekdayOfWeek } from "./days.ts";
import { readDayFirst } from "./day-first.ts";
import { readWeekdayAfter } from "./days-after.ts";
import { readLastWeekday, readMonthFirst } from "./month-days.ts";
import { readNumericDay } from "./numeric-dates.ts";
import { readOrdinal } from "./number-words.ts";
import type { Scan } from "./scan.ts";
import { isLoose, joinedWordAt, wordAt } from "./tokens.ts";

const sunday = 7;
const monday = 1;

/**
 * "next Friday": the Friday of the next calendar week. On a Sunday that is only days away and on a
 * Monday eleven days, and many people mean the other one.
 */
function nextWeekday(today: PlainDate, weekday: number): { date: PlainDate; isAmbiguous: boolean } {
  const now = weekdayOf(today);
  const isAmbiguous = (now === sunday || now === monday) && now !== weekday;
  return { date: weekdayOfWeek(today, weekday, 1), isAmbiguous };
}

/** Weeks from this one that "this week", "next week" and "last week" lie. */
export const weekOffsets: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["next", 1],
  ["following", 1],
  ["last", -1],
]);

/** "(of) next week", "this week" after a weekday. */
function readWeekAfter(scan: Scan, weekday: number, at: number): DayRead | undefined {
  const { tokens } = scan;
  const start = joinedWordAt(tokens, at) === "of" ? at + 1 : at;
  const weeks = weekOffsets.get(joinedWordAt(tokens, start));
  if (weeks === undefined || joinedWordAt(tokens, start + 1) !== "week") return undefined;
  return certain(weekdayOfWeek(scan.today(), weekday, weeks), start + 2);
}

/** A full date after the weekday, "Friday, December 15", "Friday the 25th": the date says the day. */
function readDateAfter(scan: Scan, weekday: number, at: number): DayRead | undefined {
  const { tokens } = scan;
  if (!isLoose(tokens[at])) return undefined;
  const start = wordAt(tokens, at) === "the" ? at + 1 : at;
  const day =
    readMonthFirst(scan, start) ?? readNumericDay(scan, start) ?? readDayFirst(scan, start);
  if (day?.date === undefined) return day;
  if (weekdayOf(day.date) === weekday) return day;
  return closestDay(scan, { weekday, at: start, next: day.next }) ?? { ...day, isAmbiguous: true };
}

/** "Thursday the 21st" where this month's or next month's 21st is the Thursday. */
function closestDay(
  scan: Scan,
  place: { readonly weekday: number; readonly at: number; readonly next: number },
): DayRead | undefined {
  const ordinal = readOrdinal(scan.tokens, place.at);
  if (ordinal === undefined || ordinal.next !== place.next) return undefined;
  const today = scan.today();
  const next = onDayOfMonth(today, ordinal.value, "next");
  const later = next && onDayOfMonth(next, ordinal.value, "next");
  const last = onDayOfMonth(today, ordinal.value, "last");
  const date = [later, last].find(
    (each) => each !== undefined && weekdayOf(each) === place.weekday,
  );
  return date && certain(date, place.next);
}

/** What stands before the weekday: "next", "this", "last", "a". */
function readByLead(scan: Scan, weekday: number, at: number): DayRead {
  const { tokens } = scan;
  const today = scan.today();
  const lead = wordAt(tokens, at - 1);
  const past = lead === "past" || (lead === "previous" && joinedWordAt(tokens, at) !== "");
  if (lead === "last" || past) return certain(weekdayBefore(today, weekday), at + 1);
  if (lead === "next") return { ...nextWeekday(today, weekday), next: at + 1 };
  if (directionAt(scan, at) === "last") return certain(weekdayBefore(today, weekday), at + 1);
  const isToday = weekdayOf(today) === weekday && lead === "this";
  return (isToday ? ambiguous : certain)(weekdayAfter(today, weekday), at + 1);
}

/** "Friday week", "Friday after next": counted from the Friday itself. */
function readWeekLater(scan: Scan, weekday: number, at: number): DayRead | undefined {
  const { tokens } = scan;
  const following = joinedWordAt(tokens, at + 1);
  if (following === "week") {
    return certain(addDays(weekdayAfter(scan.today(), weekday), 7), at + 2);
  }
  const isAfterNext = following === "after" && joinedWordAt(tokens, at + 2) === "next";
  return isAfterNext ? ambiguous(weekdayOfWeek(scan.today(), weekday, 2), at + 3) : undefined;
}

/** A weekday with all that may stand around it. "That's a Friday" and "Good Friday" are none. */
export function readWeekday(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const word = wordAt(tokens, at);
  const weekday = weekdays.get(word);
  const lead = wordAt(tokens, at - 1);
  if (weekday === undefined) return undefined;
  const dated = readDateAfter(scan, weekday, at + 1);
  if (dated !== undefined) return dated;
  if (doubtfulWeekdays.has(word) && !weekdayLeads.has(lead)) return undefined;
  const isAny = lead === "a" || lead === "any" || feastLeads.has(lead);
  if (isAny) return certain(undefined, at + 1);
  return readPlacedWeekday(scan, weekday, at);
}

/** A weekday by the words that place it: "the last Friday of the month", "the Monday after", "Friday week". */
function readPlacedWeekday(scan: Scan, weekday: number, at: number): DayRead {
  const isLast = wordAt(scan.tokens, at - 1) === "last";
  return (
    (isLast ? readLastWeekday(scan, at - 1) : undefined) ??
    readWeekdayAfter(scan, weekday, at) ??
    readWeekLater(scan, weekday, at) ??
    readWeekAfter(scan, weekday, at + 1) ??
    readByLead(scan, weekday, at)
  );
}
