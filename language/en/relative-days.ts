import { addDays, addMonths, type PlainDate } from "../../domain/calendar.ts";
import { dayOffsets, namedDays, weekdays } from "./calendar-lexicon.ts";
import { ambiguous, certain, type DayRead, type DayReader } from "./day-read.ts";
import { dayOf, endOfMonth, onMonthDay, startOfMonth, weekdayOfWeek, yearOf } from "./days.ts";
import { readNamedMonth } from "./month-days.ts";
import type { Scan } from "./scan.ts";
import { isJoined, joinedWordAt, wordAt } from "./tokens.ts";
import { weekOffsets } from "./weekday-days.ts";

/** "today", "tomorrow", "tomorrow week". */
function readDayName(scan: Scan, at: number): DayRead | undefined {
  const days = dayOffsets.get(wordAt(scan.tokens, at));
  if (days === undefined) return undefined;
  const isWeekOn = joinedWordAt(scan.tokens, at + 1) === "week";
  return certain(addDays(scan.today(), isWeekOn ? days + 7 : days), isWeekOn ? at + 2 : at + 1);
}

/** "day after tomorrow", "day before yesterday", from the word "day". */
function readDayAfter(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const step = { after: 1, before: -1 }[joinedWordAt(tokens, at + 1)];
  const days = dayOffsets.get(joinedWordAt(tokens, at + 2));
  if (step === undefined || days !== step) return undefined;
  return certain(addDays(scan.today(), days + step), at + 3);
}

/** "next week (on) Friday", from the word "next". */
function readWeekThenDay(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const weeks = weekOffsets.get(wordAt(tokens, at));
  if (weeks === undefined || joinedWordAt(tokens, at + 1) !== "week") return undefined;
  const start = joinedWordAt(tokens, at + 2) === "on" ? at + 3 : at + 2;
  const weekday = isJoined(tokens[start]) ? weekdays.get(wordAt(tokens, start)) : undefined;
  if (weekday === undefined) return undefined;
  return certain(weekdayOfWeek(scan.today(), weekday, weeks), start + 1);
}

/** "christmas eve", "boxing day", "new year's day". */
function readNamedDay(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const words = [wordAt(tokens, at), joinedWordAt(tokens, at + 1), joinedWordAt(tokens, at + 2)];
  const hasPossessive = words[2] === "'s";
  const third = hasPossessive ? joinedWordAt(tokens, at + 3) : words[2];
  const two = words.slice(0, 2).join(" ");
  const three = `${two}${hasPossessive ? "'s" : ""} ${third ?? ""}`;
  const named = namedDays.get(two) ?? namedDays.get(three);
  if (named === undefined) return undefined;
  const length = namedDays.has(two) ? 2 : hasPossessive ? 4 : 3;
  return certain(onMonthDay(scan.today(), named, "next"), at + length);
}

/** Days into a month or from Monday that "the start", "the middle" and "the end" stand for. */
const edges: ReadonlyMap<string, "start" | "middle" | "end"> = new Map([
  ["start", "start"],
  ["beginning", "start"],
  ["middle", "middle"],
  ["mid", "middle"],
  ["end", "end"],
]);

/** "end of the month" is a day; "the start" and "the middle" only name one roughly. */
function edgeOfMonth(first: PlainDate, edge: "start" | "middle" | "end", next: number): DayRead {
  if (edge === "end") return certain(endOfMonth(first, 0), next);
  return ambiguous(edge === "start" ? first : addDays(first, 14), next);
}

/** "end of the week": its Friday, or its Sunday once that is past; never sure. */
function edgeOfWeek(today: PlainDate, edge: "start" | "middle" | "end", weeks: number): PlainDate {
  const weekday = { start: 1, middle: 3, end: 5 }[edge];
  const date = weekdayOfWeek(today, weekday, weeks);
  return date < today ? weekdayOfWeek(today, 7, weeks) : date;
}

/** "the end of next month", "end of november", "by end of day", "the last day of the month". */
function readEdge(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const isLastDay = wordAt(tokens, at) === "last" && joinedWordAt(tokens, at + 1) === "day";
  const edge = isLastDay ? "end" : edges.get(wordAt(tokens, at));
  if (edge === undefined) return undefined;
  const of = isLastDay ? at + 2 : at + 1;
  const named = readNamedMonth(scan, of);
  if (named !== undefined) {
    const isOver = named.isOpen && edge !== "end" && named.first < scan.today();
    return edgeOfMonth(isOver ? addMonths(named.first, 1) : named.first, edge, named.next);
  }
  const start = joinedWordAt(tokens, of) === "of" ? of + 1 : of;
  return readEdgeOfPeriod(scan, { edge, at, start });
}

interface EdgePlace {
  readonly edge: "start" | "middle" | "end";
  readonly at: number;
  readonly start: number;
}

/** The end of a week, a day, a year, or of a month without its article. */
function readEdgeOfPeriod(scan: Scan, { edge, at, start }: EdgePlace): DayRead | undefined {
  const { tokens } = scan;
  const which = joinedWordAt(tokens, start);
  const weeks = which === "the" ? 0 : (weekOffsets.get(which) ?? -1);
  const period = weeks < 0 ? start : start + 1;
  const word = joinedWordAt(tokens, period);
  const today = scan.today();
  if (word === "week" && weeks >= 0) return ambiguous(edgeOfWeek(today, edge, weeks), period + 1);
  if (word === "month" && period === start)
    return edgeOfMonth(startOfMonth(today, 0), edge, period + 1);
  if (edge !== "end") return undefined;
  if (word === "year") return certain(dayOf(yearOf(today), 12, 31), period + 1);
  // "at the end of the day" is a manner of speaking.
  const isIdiom = wordAt(tokens, at - 1) === "the" && wordAt(tokens, at - 2) !== "by";
  return word === "day" && start > at + 1
    ? certain(isIdiom ? undefined : today, period + 1)
    : undefined;
}

/** "the weekend": its Saturday, never sure. */
function readWeekend(scan: Scan, at: number): DayRead | undefined {
  const today = scan.today();
  const isNext = wordAt(scan.tokens, at - 1) === "next";
  if (wordAt(scan.tokens, at - 1) === "last") return undefined;
  const saturday = isNext ? weekdayOfWeek(today, 6, 1) : weekdayOfWeek(today, 6, 0);
  return ambiguous(saturday < today ? today : saturday, at + 1);
}

/** Which reader each of these words may start. */
export const relativeDayReaders: ReadonlyMap<string, readonly DayReader[]> = new Map([
  ...[...dayOffsets.keys()].map((word): [string, DayReader[]] => [word, [readDayName]]),
  ...["christmas", "boxing", "new"].map((word): [string, DayReader[]] => [word, [readNamedDay]]),
  ...[...edges.keys()].map((word): [string, DayReader[]] => [word, [readEdge]]),
  ["next", [readWeekThenDay]],
  ["this", [readWeekThenDay]],
  ["last", [readWeekThenDay, readEdge]],
  ["day", [readDayAfter]],
  ["weekend", [readWeekend]],
]);
