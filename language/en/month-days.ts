import { months, ordinalNouns, weekdays } from "./calendar-lexicon.ts";
import type { PlainDate } from "../../domain/calendar.ts";
import { ambiguous, certain, directionAt, type DayRead } from "./day-read.ts";
import {
  dayOf,
  monthOf,
  nthWeekday,
  onDayOfMonth,
  onMonthDay,
  startOfMonth,
  yearOf,
} from "./days.ts";
import { fullYear } from "./numeric-dates.ts";
import { cardinalWords } from "./number-lexicon.ts";
import { figureValue, readBelowHundred, readOrdinal, type NumberRead } from "./number-words.ts";
import type { Scan } from "./scan.ts";
import { isAfterStop, isJoined, isLoose, joinedWordAt, wordAt, type Token } from "./tokens.ts";
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

/** The day with its year, or the next (or last) one without. */
function resolve(scan: Scan, monthDay: MonthDay, place: { at: number; next: number }): DayRead {
  const { month, day } = monthDay;
  const today = scan.today();
  const year = readYear(scan.tokens, place.next);
  if (year !== undefined) {
    return certain(dayOf(fullYear(year.value, today), month, day), year.next);
  }
  return certain(onMonthDay(today, monthDay, directionAt(scan, place.at)), place.next);
}

/** The number of a day after its month: "15", "15th", "fifteenth", "fifteen", "the fifteenth". */
function readDayNumber(tokens: readonly Token[], at: number): NumberRead | undefined {
  const start = joinedWordAt(tokens, at) === "the" ? at + 1 : at;
  const token = tokens[start];
  if (token === undefined || !dayGap.test(token.gap)) return undefined;
  const ordinal = readOrdinal(tokens, start);
  if (ordinal !== undefined) return ordinal;
  const isPlain = token.isFigure && /^\d{1,2}$/.test(token.text);
  const read = isPlain
    ? { value: figureValue(token.text), next: start + 1 }
    : readBelowHundred(tokens, start);
  if (read === undefined || isUnitAt(tokens, read.next)) return undefined;
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
    return resolve(scan, { month, day: day.value }, { at, next: day.next });
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
function readNthWeekday(scan: Scan, nth: number, at: number): DayRead | undefined {
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

/** "16. Nov", "22-Jan", "1/sep". */
const isDayGap = (token: Token | undefined): boolean =>
  token !== undefined && dayGap.test(token.gap);
const dayGap = /^[ ./-]{0,2}$/;

/** What follows "of" after an ordinal: a month, "next month", "the second" (of the fourteenth of it). */
function readOfMonth(scan: Scan, at: number, day: NumberRead): DayRead | undefined {
  const { tokens } = scan;
  const { next } = day;
  // A pause before "of" is allowed: "he died on the ninth. Of this month."
  const isOf = wordAt(tokens, next) === "of" && isLoose(tokens[next]);
  const start = isOf ? next + 1 : next;
  const month = isOf || isDayGap(tokens[start]) ? monthAt(tokens, start) : undefined;
  if (month !== undefined) return resolve(scan, { month, day: day.value }, { at, next: start + 1 });
  const named = readNamedMonth(scan, start);
  if (named !== undefined) {
    const date = dayOf(yearOf(named.first), monthOf(named.first), day.value);
    const isOpen = named.isOpen && date !== undefined && date <= scan.today();
    return certain(isOpen ? openDay(scan, at, day.value) : date, named.next);
  }
  const number =
    isOf && wordAt(tokens, start) === "the" ? readOrdinal(tokens, start + 1) : undefined;
  if (number === undefined || number.value > 12) return undefined;
  return resolve(scan, { month: number.value, day: day.value }, { at, next: number.next });
}

const openDay = (scan: Scan, at: number, day: number): PlainDate | undefined =>
  onDayOfMonth(scan.today(), day, directionAt(scan, at));

/** Words before an ordinal or a bare number that make it a day. */
const dayLeads: ReadonlySet<string> = new Set(
  "on by before until till since around after from".split(" "),
);

/** Whether an ordinal without a month stands where a day is meant, and not a place in a row. */
function isBareDay(tokens: readonly Token[], at: number, day: NumberRead): boolean {
  const following = joinedWordAt(tokens, day.next);
  if (ordinalNouns.has(following) || isUnitAt(tokens, day.next)) return false;
  const hasThe = wordAt(tokens, at - 1) === "the";
  const lead = wordAt(tokens, at - (hasThe ? 2 : 1));
  if (dayLeads.has(lead) || weekdays.has(lead)) return true;
  if (tokens[at]?.isFigure === true) return true;
  const isOver = isAfterStop(tokens[day.next]);
  if (day.value > 3) return hasThe || isOver;
  return hasThe && isOver && (lead === "" || beWords.has(lead));
}

/** "It's the second." Elsewhere "the first" to "the third" are rather places in a row. */
const beWords: ReadonlySet<string> = new Set("is was 's be it's about for".split(" "));

/** A month that was named just before and corrected: "January thirteenth, no, sorry, thirtieth". */
const correctionWindow = 5;
const corrections: ReadonlySet<string> = new Set(
  "no sorry wait actually mean meant rather".split(" "),
);

/** The month of the day that this one corrects. */
function correctedMonth(scan: Scan, at: number): number | undefined {
  const last = scan.found.at(-1);
  if (last?.kind !== "date") return undefined;
  for (let index = at - 1; index >= at - correctionWindow; index -= 1) {
    const token = scan.tokens[index];
    if (token === undefined || token.from < last.to) return undefined;
    if (!corrections.has(token.text)) continue;
    const hasMonth = scan.tokens.some(
      ({ from, to, text }) => from >= last.from && to <= last.to && months.has(text),
    );
    return hasMonth ? Number(last.date.slice(5, 7)) : undefined;
  }
  return undefined;
}

/** "thirtieth, three zero, nineteen seventy-five": the day read out again is passed over. */
function afterEcho(tokens: readonly Token[], day: NumberRead): number {
  const tens = Math.floor(day.value / 10);
  const isEcho =
    day.value >= 10 &&
    cardinalOrZero(wordAt(tokens, day.next)) === tens &&
    cardinalOrZero(wordAt(tokens, day.next + 1)) === day.value % 10;
  return isEcho ? day.next + 2 : day.next;
}

const cardinalOrZero = (word: string): number =>
  word === "zero" || word === "oh" ? 0 : (cardinalWords.get(word) ?? -1);

/** A day that starts with its number: "the 25th", "fifth of next month", "2nd of March 1988". */
export function readDayFirst(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const ordinal = readOrdinal(tokens, at);
  if (ordinal === undefined) return readPlainDay(scan, at);
  const nth = readNthWeekday(scan, ordinal.value, ordinal.next);
  if (nth !== undefined) return nth;
  if (ordinal.value < 1 || ordinal.value > 31) return undefined;
  const after = joinedWordAt(tokens, ordinal.next) === "day" ? ordinal.next + 1 : ordinal.next;
  const day = { value: ordinal.value, next: after };
  const ofMonth = readOfMonth(scan, at, day);
  if (ofMonth !== undefined) return ofMonth;
  const month = correctedMonth(scan, at);
  if (month !== undefined) {
    return resolve(scan, { month, day: day.value }, { at, next: afterEcho(tokens, day) });
  }
  return isBareDay(tokens, at, ordinal)
    ? certain(openDay(scan, at, day.value), ordinal.next)
    : undefined;
}

/** A day without its ending: "15 June", "on the 25". */
function readPlainDay(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isPlain = token.isFigure && /^\d{1,2}$/.test(token.text);
  const read = isPlain ? { value: Number(token.text), next: at + 1 } : readBelowHundred(tokens, at);
  if (read === undefined || read.value < 1 || read.value > 31) return undefined;
  const following = joinedWordAt(tokens, read.next);
  const isMonthNext =
    months.has(following) || (following === "of" && months.has(wordAt(tokens, read.next + 1)));
  if (isMonthNext) return readOfMonth(scan, at, read);
  const hasThe = wordAt(tokens, at - 1) === "the";
  const lead = wordAt(tokens, at - (hasThe ? 2 : 1));
  const isLed = lead === "on" || (hasThe && (dayLeads.has(lead) || lead === "for"));
  const ends = isAfterStop(tokens[read.next]) || endWords.has(following);
  if (!isLed || !ends || isUnitAt(tokens, read.next)) return undefined;
  return (hasThe ? certain : ambiguous)(openDay(scan, at, read.value), read.next);
}

/** Small words after which "on the 25" is still a day. */
const endWords: ReadonlySet<string> = new Set(
  "if and when then please or but because cos that".split(" "),
);
