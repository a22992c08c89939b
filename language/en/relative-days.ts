import { addDays } from "../../domain/calendar.ts";
import { dayOffsets, weekdays } from "./calendar-lexicon.ts";
import { ambiguous, certain, type DayRead, type DayReader } from "./day-read.ts";
import { endOfMonth, weekdayOfWeek } from "./days.ts";
import { readDayEarlier, readDayLater, readNextAlone, readOneAfter } from "./days-after.ts";
import { namedDayWords, readNamedDay } from "./named-days.ts";
import { edgeWords, readEdge } from "./period-edges.ts";
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

/** "month end", "month's end". */
function readMonthEnd(scan: Scan, at: number): DayRead | undefined {
  const hasPossessive = wordAt(scan.tokens, at + 1) === "'s";
  const end = hasPossessive ? at + 2 : at + 1;
  const isEnd = joinedWordAt(scan.tokens, end) === "end";
  return isEnd ? certain(endOfMonth(scan.today(), 0), end + 1) : undefined;
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
  ...[...namedDayWords].map((word): [string, DayReader[]] => [word, [readNamedDay]]),
  ...edgeWords.map((word): [string, DayReader[]] => [word, [readEdge]]),
  ["next", [readWeekThenDay, readNextAlone]],
  ["this", [readWeekThenDay]],
  ["last", [readWeekThenDay, readEdge]],
  ["day", [readDayAfter, readDayLater, readDayEarlier]],
  ["one", [readOneAfter]],
  ["week", [readOneAfter]],
  ["month", [readMonthEnd]],
  ["weekend", [readWeekend]],
]);
