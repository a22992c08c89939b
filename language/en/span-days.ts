import { addDays, type PlainDate } from "../../domain/calendar.ts";
import { dayOffsets, weekdays } from "./calendar-lexicon.ts";
import { ambiguous, certain, type DayRead } from "./day-read.ts";
import { weekdayAfter } from "./days.ts";
import { readDayFirst } from "./day-first.ts";
import { readFeast } from "./named-days.ts";
import { readMonthFirst } from "./month-days.ts";
import { readCardinal } from "./number-words.ts";
import type { Scan } from "./scan.ts";
import { readSpan, spanFrom, type SpanRead } from "./spans.ts";
import { isJoined, joinedWordAt, wordAt } from "./tokens.ts";
import { readWeekday } from "./weekday-days.ts";

/** Words between "in" and the number: "in about ten days". */
const fillers: ReadonlySet<string> = new Set(
  "about around like roughly maybe say just another".split(" "),
);

/** Whether "in" stands before the span: "in ten days", not "in the next ten days". */
export function isAfterIn(scan: Scan, at: number): boolean {
  let index = at - 1;
  while (fillers.has(wordAt(scan.tokens, index))) index -= 1;
  return wordAt(scan.tokens, index) === "in";
}

/** A day to count from: "now", "tomorrow", "Friday", "the 5th". */
function readBase(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const word = joinedWordAt(tokens, at);
  if (word === "now") return certain(scan.today(), at + 1);
  const days = dayOffsets.get(word);
  if (days !== undefined) return certain(addDays(scan.today(), days), at + 1);
  const weekday = weekdays.get(word);
  if (weekday !== undefined) return certain(weekdayAfter(scan.today(), weekday), at + 1);
  const start = word === "this" || word === "next" || word === "the" ? at + 1 : at;
  if (word === "" || !isJoined(tokens[start])) return undefined;
  return (
    readFeast(scan, start) ??
    readWeekday(scan, start) ??
    readMonthFirst(scan, start) ??
    readDayFirst(scan, start)
  );
}

/** The day from which "two weeks later" counts: the one named before, else today. */
function lastNamed(scan: Scan): PlainDate {
  const last = scan.found.findLast((mention) => mention.kind === "date");
  return (last?.kind === "date" ? (last.date as PlainDate) : undefined) ?? scan.today();
}

const isWeeks = (span: SpanRead): boolean => span.unit === "week" || span.unit === "fortnight";

/** Words of waiting, looked for in so many before the span: "can you hold it for three months from Friday". */
const waitWords: ReadonlySet<string> = new Set(
  "in until till til by wait hold push move put defer delay postpone extend extension freeze later after".split(
    " ",
  ),
);
const waitWindow = 6;

/** "six months from 1 December": a row of months and the day it starts on; "two months from now" is one day. */
function isRowOfMonths({ tokens }: Scan, at: number, span: SpanRead): boolean {
  const base = joinedWordAt(tokens, span.next + 1);
  const isFrom = joinedWordAt(tokens, span.next) === "from" && !fromWords.has(base);
  if (span.unit !== "month" || span.count < 2 || !isFrom) return false;
  const before = tokens.slice(Math.max(0, at - waitWindow), at);
  return !before.some(({ text }) => waitWords.has(text));
}

/** "two weeks from today", "a week on Friday", "a fortnight tomorrow". */
function readFromBase(scan: Scan, at: number, span: SpanRead): DayRead | undefined {
  const link = joinedWordAt(scan.tokens, span.next);
  const isLink = link === "from" || link === "after" || (isWeeks(span) && link === "on");
  const isDirect = isWeeks(span) && (dayOffsets.has(link) || weekdays.has(link));
  if ((!isLink && !isDirect) || isRowOfMonths(scan, at, span)) return undefined;
  const base = readBase(scan, isLink ? span.next + 1 : span.next);
  return base?.date && { ...base, date: spanFrom(base.date, span, 1) };
}

/** "two days before yesterday", "a week ago". */
function readBack(scan: Scan, span: SpanRead): DayRead | undefined {
  const link = joinedWordAt(scan.tokens, span.next);
  if (link === "ago") return certain(spanFrom(scan.today(), span, -1), span.next + 1);
  const base = link === "before" ? readBase(scan, span.next + 1) : undefined;
  return base?.date && { ...base, date: spanFrom(base.date, span, -1) };
}

/** "two Fridays from now": the second one after today. */
function readWeekdaysOn(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const count = readCardinal(tokens, at);
  const plural = count && joinedWordAt(tokens, count.next);
  const weekday = plural?.endsWith("s") ? weekdays.get(plural.slice(0, -1)) : undefined;
  const isFrom = count !== undefined && joinedWordAt(tokens, count.next + 1) === "from";
  if (weekday === undefined || !isFrom || !fromWords.has(wordAt(tokens, count.next + 2)))
    return undefined;
  const days = 7 * (count.value - 1);
  return certain(addDays(weekdayAfter(scan.today(), weekday), days), count.next + 3);
}

const fromWords: ReadonlySet<string> = new Set(["now", "today"]);

/** A day that is a span away: "in ten days", "two weeks from today", "a week on Friday", "a month ago". */
export function readSpanDay(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const span = readSpan(tokens, at);
  if (span === undefined) return readWeekdaysOn(scan, at);
  if (span.unit === "hour" || span.unit === "minute") return undefined;
  const named = readFromBase(scan, at, span) ?? readBack(scan, span);
  if (named !== undefined) return named;
  const make = span.isVague ? ambiguous : certain;
  const link = joinedWordAt(tokens, span.next);
  if (link === "later" || link === "hence") {
    return make(spanFrom(lastNamed(scan), span, 1), span.next + 1);
  }
  if (!isAfterIn(scan, at)) return undefined;
  const next = link === "time" || link === "'s" ? span.next + 1 : span.next;
  return make(spanFrom(scan.today(), span, 1), next);
}
