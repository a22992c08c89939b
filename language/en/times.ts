import type { PlainDate } from "../../domain/calendar.ts";
import { readClock, type ClockRead } from "./clock.ts";
import { readDayPart, type DayPart } from "./day-parts.ts";
import type { DayRead } from "./day-read.ts";
import { readDay } from "./days-of-words.ts";
import { momentAfter, momentOfClock } from "./moments.ts";
import type { Reading, Scan } from "./scan.ts";
import { isAfterIn } from "./span-days.ts";
import { readSpan, spanMinutes } from "./spans.ts";
import { betweenMax, isBareHour, isBetween, isTimeHere } from "./time-cues.ts";
import { isLoose, joinedWordAt, wordAt } from "./tokens.ts";
import { lastDate, timeReading } from "./when-readings.ts";

/** Small words between a time and the day after it. */
const dayLeads: ReadonlySet<string> = new Set(["on", "the", "this", "next", "for", "of"]);

/** "in a minute" is a manner of speaking, and no call is made in one. */
const minutesMin = 2;

/** The day after a time: "at three tomorrow", "2 pm on the 5th". */
function readDayAfter(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  let index = at;
  while (isLoose(tokens[index]) && dayLeads.has(wordAt(tokens, index))) index += 1;
  const day = isLoose(tokens[index]) ? readDay(scan, index) : undefined;
  return day?.date === undefined ? undefined : day;
}

/** The day named a few small words before, which this time completes. */
function dayBefore(scan: Scan, at: number): PlainDate | undefined {
  const last = lastDate(scan);
  if (last === undefined) return undefined;
  for (let index = at - 1; index >= 0 && index >= at - betweenMax; index -= 1) {
    const token = scan.tokens[index];
    if (token === undefined || token.from < last.to) return last.date;
    if (!isBetween(token.text)) return undefined;
  }
  return undefined;
}

/** A time that names its day after it. */
function readWithDay(
  scan: Scan,
  at: number,
  time: { clock: ClockRead; part: DayPart | undefined; day: DayRead },
): Reading {
  const part = time.part ?? readDayPart(scan.tokens, time.day.next, true);
  const next = Math.max(time.day.next, part?.next ?? 0);
  return timeReading(
    scan,
    { at, next },
    momentOfClock(scan, time.clock, { date: time.day.date, part }),
  );
}

/** A time of day, with the part of the day and the day that follow or that stand before. */
export function readTime(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const clock = readClock(tokens, at);
  if (clock === undefined) return undefined;
  const part = readDayPart(tokens, clock.next, false);
  const isInPart = part !== undefined && isBareHour(tokens, clock);
  if (!clock.isSure && !isInPart && !isTimeHere(scan, at, clock)) return undefined;
  const end = part?.next ?? clock.next;
  const day = readDayAfter(scan, end);
  if (day !== undefined) return readWithDay(scan, at, { clock, part, day });
  const date = dayBefore(scan, at);
  const place = date === undefined ? { at, next: end } : { at, next: end, absorbs: 1 };
  return timeReading(scan, place, momentOfClock(scan, clock, { date, part }));
}

/** "Give me twenty minutes and call again". */
const isGiven = (scan: Scan, at: number): boolean =>
  wordAt(scan.tokens, at - 1) === "me" &&
  wordAt(scan.tokens, at - 2) === "give" &&
  scan.isAboutCalling();

/** "in an hour", "20 minutes from now". */
export function readFromNow(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const span = readSpan(tokens, at);
  const minutes = span && spanMinutes(span);
  if (span === undefined || minutes === undefined || minutes < minutesMin) return undefined;
  const isFromNow =
    joinedWordAt(tokens, span.next) === "from" && wordAt(tokens, span.next + 1) === "now";
  if (!isFromNow && !isAfterIn(scan, at) && !isGiven(scan, at)) return undefined;
  const next = isFromNow ? span.next + 2 : span.next;
  return timeReading(scan, { at, next }, momentAfter(scan, minutes));
}
