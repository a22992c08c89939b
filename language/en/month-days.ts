import { months, weekdays } from "./calendar-lexicon.ts";
import type { PlainDate } from "../../domain/calendar.ts";
import { certain, directionAt, type DayRead } from "./day-read.ts";
import { dayOf, monthOf, nthWeekday, onMonthDay, startOfMonth, yearOf } from "./days.ts";
import { fullYear } from "./numeric-dates.ts";
import { cardinalWords } from "./number-lexicon.ts";
import { figureValue, readBelowHundred, readOrdinal, type NumberRead } from "./number-words.ts";
import type { Scan } from "./scan.ts";
import { isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";
import { isUnitAt } from "./units.ts";
import { readYear } from "./years.ts";

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** "I may", "who may": the verb. */
const mayLeads: ReadonlySet<string> = new Set(
  "i you he she it we they that this which who there and".split(" "),
);

/** The month at that token, unless the word is a verb there. */
export function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (word === "may" && mayLeads.has(wordAt(tokens, at - 1))) return undefined;
  return months.get(word);
}

/** The day with the year that follows it, or the next (or last) one without. */
export function resolveMonthDay(
  scan: Scan,
  monthDay: MonthDay,
  place: { at: number; next: number },
): DayRead {
  const { month, day } = monthDay;
  const today = scan.today();
  const year = readYear(scan.tokens, place.next);
  if (year !== undefined) {
    return certain(dayOf(fullYear(year.value, today), month, day), year.next);
  }
  return certain(onMonthDay(today, monthDay, directionAt(scan, place.at)), place.next);
}

/** "Dec. 15" is a day, "in December. 15 of them" is not. */
const abbreviationMax = 4;
const abbreviatedGap = /^[ ./-]{0,2}$/;
const plainGap = /^[ /-]{0,2}$/;

/** What stands before counts something; but "your October 15 payment" is the one of that day. */
const isCountAt = (tokens: readonly Token[], at: number): boolean =>
  isUnitAt(tokens, at) && joinedWordAt(tokens, at) !== "payment";

/** The number of a day after its month: "15", "15th", "fifteenth", "fifteen", "the fifteenth". */
function readDayNumber(tokens: readonly Token[], at: number): NumberRead | undefined {
  const start = joinedWordAt(tokens, at) === "the" ? at + 1 : at;
  const token = tokens[start];
  const isAbbreviated = wordAt(tokens, at - 1).length <= abbreviationMax;
  const isNear = token !== undefined && (isAbbreviated ? abbreviatedGap : plainGap).test(token.gap);
  if (!isNear) return undefined;
  const ordinal = readOrdinal(tokens, start);
  if (ordinal !== undefined) return ordinal;
  const isPlain = token.isFigure && /^\d{1,2}$/.test(token.text);
  const read = isPlain
    ? { value: figureValue(token.text), next: start + 1 }
    : readBelowHundred(tokens, start);
  if (read === undefined || isCountAt(tokens, read.next)) return undefined;
  // "in december two fifty" is a month and an amount, unless what follows is the year.
  const goesOn = cardinalWords.has(joinedWordAt(tokens, read.next));
  return goesOn && readYear(tokens, read.next) === undefined ? undefined : read;
}

/** "December 15th", "march second nineteen eighty-eight", "Dec. 15, 2026". */
export function readMonthFirst(scan: Scan, at: number): DayRead | undefined {
  const month = monthAt(scan.tokens, at);
  if (month === undefined) return undefined;
  const day = readDayNumber(scan.tokens, at + 1);
  if (day !== undefined && day.value >= 1 && day.value <= 31) {
    return resolveMonthDay(scan, { month, day: day.value }, { at, next: day.next });
  }
  // "July 2027" names no day, and its year is no sum.
  const year = readYear(scan.tokens, at + 1);
  return year && certain(undefined, year.next);
}

/** How many months from this one "next month", "this month", "the month" lie, and the token after. */
function readMonthWord(tokens: readonly Token[], at: number): NumberRead | undefined {
  const word = joinedWordAt(tokens, at);
  const start = word === "the" && joinedWordAt(tokens, at + 1) !== "month" ? at + 1 : at;
  const which = monthOffsets.get(wordAt(tokens, start));
  const isMonth = which !== undefined && joinedWordAt(tokens, start + 1) === "month";
  return isMonth ? { value: which, next: start + 2 } : undefined;
}

const monthOffsets: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["the", 0],
  ["next", 1],
  ["following", 1],
  ["last", -1],
  ["previous", -1],
]);

/** The first day of the month that is named after "of" or "in": "next month", "december". */
export function readNamedMonth(
  scan: Scan,
  at: number,
): { readonly first: PlainDate; readonly next: number; readonly isOpen: boolean } | undefined {
  const { tokens } = scan;
  const start = ["of", "in"].includes(joinedWordAt(tokens, at)) ? at + 1 : at;
  const word = readMonthWord(tokens, start);
  if (word !== undefined) {
    const isOpen = wordAt(tokens, word.next - 2) === "the";
    return { first: startOfMonth(scan.today(), word.value), next: word.next, isOpen };
  }
  const month = start > at && isJoined(tokens[start]) ? monthAt(tokens, start) : undefined;
  if (month === undefined) return undefined;
  const year = readYear(tokens, start + 1);
  const today = scan.today();
  const nextOne = yearOf(today) + (month < monthOf(today) ? 1 : 0);
  const first = dayOf(year?.value ?? nextOne, month, 1);
  return first && { first, next: year?.next ?? start + 1, isOpen: false };
}

/** "the second Friday in December", "last friday of the month", "the third tuesday". */
export function readNthWeekday(scan: Scan, nth: number, at: number): DayRead | undefined {
  const weekday = isJoined(scan.tokens[at]) ? weekdays.get(wordAt(scan.tokens, at)) : undefined;
  if (weekday === undefined || nth > 5) return undefined;
  const named = readNamedMonth(scan, at + 1);
  if (named !== undefined && !named.isOpen) {
    return certain(nthWeekday(named.first, weekday, nth), named.next);
  }
  const today = scan.today();
  const here = nthWeekday(startOfMonth(today, 0), weekday, nth);
  const date =
    here !== undefined && here > today ? here : nthWeekday(startOfMonth(today, 1), weekday, nth);
  return certain(date, named?.next ?? at + 1);
}

/** "the last Friday of the month", at the word "last". */
export function readLastWeekday(scan: Scan, at: number): DayRead | undefined {
  return readNamedMonth(scan, at + 2) === undefined ? undefined : readNthWeekday(scan, -1, at + 1);
}
