import { addDays, addMonths, weekdayOf, type PlainDate } from "../../domain/calendar.ts";
import { dayOffsets, weekdays } from "./calendar-lexicon.ts";
import { ambiguous, certain, type DayRead } from "./day-read.ts";
import { dayOf, endOfMonth, startOfMonth, weekdayOfWeek, yearOf } from "./days.ts";
import { readNamedMonth } from "./month-days.ts";
import { compilePhrases, readPhrase } from "./phrases.ts";
import type { Scan } from "./scan.ts";
import { joinedWordAt, wordAt } from "./tokens.ts";

type Edge = "start" | "middle" | "end";

const edges: ReadonlyMap<string, Edge> = new Map([
  ["start", "start"],
  ["beginning", "start"],
  ["middle", "middle"],
  ["end", "end"],
]);

/** The words that may start an edge, apart from "the last day". */
export const edgeWords: readonly string[] = [...edges.keys()];

type Period = "this-week" | "next-week" | "month" | "year" | "day" | "the-day";

/** Periods after an edge, other than months with a name or an article. */
const periods = compilePhrases<Period>([
  ["this-week", "of the|this week"],
  ["next-week", "of next week"],
  ["month", "of month"],
  ["year", "of the|this year"],
  ["day", "of day|business"],
  ["the-day", "of the|this day"],
]);

/** Days into a month that "the middle" stands for. */
const middleDays = 14;

/** "end of the month" is a day; "the start" and "the middle" only name one roughly. */
function edgeOfMonth(first: PlainDate, edge: Edge, next: number): DayRead {
  if (edge === "end") return certain(endOfMonth(first, 0), next);
  return ambiguous(edge === "start" ? first : addDays(first, middleDays), next);
}

/** "end of the week": its Friday, or its Sunday once that is past; never sure. */
function edgeOfWeek(today: PlainDate, edge: Edge, weeks: number): PlainDate {
  const weekday = { start: 1, middle: 3, end: 5 }[edge];
  const date = weekdayOfWeek(today, weekday, weeks);
  return date < today ? weekdayOfWeek(today, 7, weeks) : date;
}

/** "at the end of the day" is a manner of speaking, "by the end of the day" is today. */
const isManner = (scan: Scan, at: number): boolean =>
  wordAt(scan.tokens, at - 1) === "the" && wordAt(scan.tokens, at - 2) !== "by";

/** The day of an edge of a period other than a named month. */
function readOfPeriod(scan: Scan, edge: Edge, at: number): DayRead | undefined {
  const read = readPhrase(periods, scan.tokens, at);
  const today = scan.today();
  if (read === undefined) return undefined;
  const { value, next } = read;
  if (value === "month") return edgeOfMonth(startOfMonth(today, 0), edge, next);
  if (value === "this-week") return ambiguous(edgeOfWeek(today, edge, 0), next);
  if (value === "next-week") return ambiguous(edgeOfWeek(today, edge, 1), next);
  if (edge !== "end") return undefined;
  if (value === "year") return certain(dayOf(yearOf(today), 12, 31), next);
  // "end of day Friday" is Friday's, which is read by itself.
  const isOther =
    dayOffsets.has(joinedWordAt(scan.tokens, next)) ||
    weekdays.has(joinedWordAt(scan.tokens, next));
  const isSaid = !isOther && (value === "day" || !isManner(scan, at - 1));
  return certain(isSaid ? today : undefined, next);
}

/** "The last working day", which is none of a weekend; holidays are not looked at. */
const workWords: ReadonlySet<string> = new Set(["working", "business", "banking", "work"]);

/** "the end of next month", "end of november", "by end of day", "the last day of the month", "the last working day". */
export function readEdge(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  if (wordAt(tokens, at) === "last" && workWords.has(joinedWordAt(tokens, at + 1))) {
    return onWorkday(readEnd(scan, at, at + 2));
  }
  return readEnd(scan, at, at + 1);
}

/** As `weekdayOf` has it. */
const friday = 5;

function onWorkday(read: DayRead | undefined): DayRead | undefined {
  if (read?.date === undefined) return read;
  const weekday = weekdayOf(read.date);
  const daysBack = Math.max(0, weekday - friday);
  return { ...read, date: addDays(read.date, -daysBack) };
}

/** @param dayAt where "day" stands, if it is the last day that is spoken of. */
function readEnd(scan: Scan, at: number, dayAt: number): DayRead | undefined {
  const { tokens } = scan;
  const isLastDay = wordAt(tokens, at) === "last" && joinedWordAt(tokens, dayAt) === "day";
  const edge = isLastDay ? "end" : edges.get(wordAt(tokens, at));
  if (edge === undefined) return undefined;
  const of = isLastDay ? dayAt + 1 : at + 1;
  const named = readNamedMonth(scan, of);
  if (named === undefined) return readOfPeriod(scan, edge, of);
  // The start of the month is the next one's once this one's is past.
  const isOver = named.isOpen && edge !== "end" && named.first < scan.today();
  return edgeOfMonth(isOver ? addMonths(named.first, 1) : named.first, edge, named.next);
}
