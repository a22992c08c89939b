import { addDays, type PlainDate } from "../../domain/calendar.ts";
import { certain, type DayRead } from "./day-read.ts";
import { weekdayAfter } from "./days.ts";
import { readDayFirst } from "./day-first.ts";
import { readMonthFirst } from "./month-days.ts";
import { readFeast } from "./named-days.ts";
import type { Scan } from "./scan.ts";
import { isAfterStop, joinedWordAt, wordAt } from "./tokens.ts";

/** The clause ends after that token, or goes on to something else: "the day after, please". */
const isOver = (scan: Scan, at: number): boolean =>
  isAfterStop(scan.tokens[at]) || overWords.has(joinedWordAt(scan.tokens, at));
const overWords: ReadonlySet<string> = new Set(
  "please then that i i'll i'd if would is works so".split(" "),
);

/** The day after which something is, from the word after "after": "the 15th", "march second", "thanksgiving". */
export function readBaseDay(scan: Scan, at: number): DayRead | undefined {
  const start = joinedWordAt(scan.tokens, at) === "the" ? at + 1 : at;
  return readFeast(scan, start) ?? readMonthFirst(scan, start) ?? readDayFirst(scan, start);
}

/** The date named last, or else the one that the talk is about, if there is any. */
function lastDay(scan: Scan): PlainDate | undefined {
  const last = scan.found.findLast((mention) => mention.kind === "date");
  return last?.kind === "date" ? (last.date as PlainDate) : scan.context.dayInQuestion;
}

/**
 * "the Monday after thanksgiving", "the Friday after the 15th", "(not this Monday,) the Monday after". After what
 * no calendar has ("the Monday after my surgery") it is no day.
 */
export function readWeekdayAfter(scan: Scan, weekday: number, at: number): DayRead | undefined {
  const { tokens } = scan;
  if (joinedWordAt(tokens, at + 1) !== "after") return undefined;
  const base = readBaseDay(scan, at + 2);
  if (base?.date !== undefined) return certain(weekdayAfter(base.date, weekday), base.next);
  if (wordAt(tokens, at - 1) !== "the" || joinedWordAt(tokens, at + 2) === "next") return undefined;
  const last = isOver(scan, at + 2) ? lastDay(scan) : undefined;
  return certain(last && weekdayAfter(last, weekday), at + 2);
}

/** "The one after", "the week after": a week after the day that was named. */
export function readOneAfter(scan: Scan, at: number): DayRead | undefined {
  if (isNextOne(scan, at)) {
    const last = lastDay(scan);
    return last && certain(addDays(last, 7), at + 1);
  }
  const isAfter =
    wordAt(scan.tokens, at - 1) === "the" &&
    joinedWordAt(scan.tokens, at + 1) === "after" &&
    isOver(scan, at + 2);
  const last = isAfter ? lastDay(scan) : undefined;
  return last && certain(addDays(last, 7), at + 2);
}

/** "Not this Friday, the next one": said of a day that is refused a few words before. */
function isNextOne(scan: Scan, at: number): boolean {
  return wordAt(scan.tokens, at) === "one" && isNextOf(scan, at - 1) && isOver(scan, at + 1);
}

/** "Not this Friday but the next". */
export function readNextAlone(scan: Scan, at: number): DayRead | undefined {
  const last = isNextOf(scan, at) && isAfterStop(scan.tokens[at + 1]) ? lastDay(scan) : undefined;
  return last && certain(addDays(last, 7), at + 1);
}

/** "The next", after a refusal. */
function isNextOf({ tokens }: Scan, at: number): boolean {
  const words = tokens.slice(Math.max(0, at - refusalWindow), at).map(({ text }) => text);
  const isNext = wordAt(tokens, at) === "next" && words.at(-1) === "the";
  return isNext && words.some((word) => refusals.has(word));
}
const refusalWindow = 9;
const refusals: ReadonlySet<string> = new Set(["not", "don't", "can't", "cannot", "won't"]);

/** "The day before thanksgiving". */
export function readDayEarlier(scan: Scan, at: number): DayRead | undefined {
  const base =
    joinedWordAt(scan.tokens, at + 1) === "before" ? readBaseDay(scan, at + 2) : undefined;
  return base?.date && certain(addDays(base.date, -1), base.next);
}

/** "The day after", of the day that was named, or "the day after thanksgiving". */
export function readDayLater(scan: Scan, at: number): DayRead | undefined {
  if (joinedWordAt(scan.tokens, at + 1) !== "after") return undefined;
  const base = readBaseDay(scan, at + 2);
  if (base?.date !== undefined) return certain(addDays(base.date, 1), base.next);
  const last = isOver(scan, at + 2) ? lastDay(scan) : undefined;
  return last && certain(addDays(last, 1), at + 2);
}
