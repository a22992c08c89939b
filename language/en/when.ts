import { weekdayOf, type PlainDate } from "../../domain/calendar.ts";
import { weekdays } from "./calendar-lexicon.ts";
import { readClock, type ClockRead } from "./clock.ts";
import { readDayPart, type DayPart } from "./day-parts.ts";
import type { DayRead } from "./day-read.ts";
import { readDay } from "./days-of-words.ts";
import { readOrdinal } from "./number-words.ts";
import { momentOfClock, momentOfPart } from "./moments.ts";
import { skip, type Reading, type Scan } from "./scan.ts";
import { afterBetween, isBareHour, isCuedAfterDay } from "./time-cues.ts";
import { readFromNow, readTime } from "./times.ts";
import { isLoose, wordAt, type Token } from "./tokens.ts";
import { dateReading, lastDate, timeReading, type Place } from "./when-readings.ts";

/** What is known of the day before its time is read. */
interface When {
  readonly date: PlainDate | undefined;
  readonly part: DayPart | undefined;
  readonly isAmbiguous: boolean;
}

interface TimeAfter {
  readonly clock: ClockRead;
  readonly part: DayPart | undefined;
  readonly next: number;
}

/** The time after a day: "at three", "like ten in the morning", "3pm", "any time after ten". */
function readTimeAfter(scan: Scan, at: number, known: DayPart | undefined): TimeAfter | undefined {
  const { tokens } = scan;
  const index = afterBetween(tokens, at);
  const clock = isLoose(tokens[index]) ? readClock(tokens, index) : undefined;
  if (clock === undefined) return undefined;
  const later = known === undefined ? readDayPart(tokens, clock.next, false) : undefined;
  const part = known ?? later;
  const isCued = part !== undefined || isCuedAfterDay(scan, at, index);
  const isTime = clock.isSure || (isCued && isBareHour(tokens, clock));
  return isTime ? { clock, part, next: later?.next ?? clock.next } : undefined;
}

/** The words only name again what that date is: its weekday, or ("today, the 20th") its day. */
function namesAgain(
  tokens: readonly Token[],
  day: DayRead & { readonly at: number },
  date: PlainDate,
): boolean {
  const { at } = day;
  if (day.date === date) return true;
  if (day.next === at + 1 && weekdays.get(wordAt(tokens, at)) === weekdayOf(date)) return true;
  const ordinal = readOrdinal(tokens, at);
  return ordinal?.next === day.next && ordinal.value === Number(date.slice(8));
}

/** The date just before, which this day only repeats: "tomorrow, Tuesday, December 1", "today, Friday". */
function repeatedDate(scan: Scan, at: number, day: DayRead): PlainDate | undefined {
  const { tokens } = scan;
  const last = lastDate(scan);
  const before = wordAt(tokens, at - 1) === "the" ? at - 2 : at - 1;
  const isNext = tokens[before]?.to === last?.to && isLoose(tokens[before + 1]);
  return last !== undefined && isNext && namesAgain(tokens, { ...day, at }, last.date)
    ? last.date
    : undefined;
}

/** A day, with the part of the day and the time that follow: a date, or the moment of a call. */
function readFromDay(scan: Scan, at: number, named: DayRead): Reading {
  const repeated = repeatedDate(scan, at, named);
  const date = repeated ?? named.date;
  if (date === undefined) return skip(named.next);
  const part = readDayPart(scan.tokens, at, false) ?? readDayPart(scan.tokens, named.next, true);
  const place = { at, next: part?.next ?? named.next };
  const when = { date, part, isAmbiguous: named.isAmbiguous };
  return readOn(scan, repeated === undefined ? place : { ...place, absorbs: 1 }, when);
}

/** The time that may follow what is known of the day; without one, the day or the part of it. */
function readOn(scan: Scan, place: Place, when: When): Reading {
  const time = readTimeAfter(scan, place.next, when.part);
  if (time !== undefined) {
    const moment = momentOfClock(scan, time.clock, { date: when.date, part: time.part });
    return timeReading(scan, { ...place, next: time.next }, moment);
  }
  const moment = when.part && momentOfPart(scan, when.part, when.date);
  if (moment !== undefined && scan.isAboutCalling()) return timeReading(scan, place, moment);
  const date = when.date ?? moment?.slice(0, 10);
  return date === undefined ? skip(place.next) : dateReading(scan, place, { ...when, date });
}

/** A day or a time of day from that token on. A time with its day is one mention, a `time`. */
export function readWhen(scan: Scan, at: number): Reading | undefined {
  const day = readDay(scan, at);
  if (day !== undefined) return readFromDay(scan, at, day);
  const part = readDayPart(scan.tokens, at, false);
  if (part !== undefined) {
    const when = { date: part.isToday ? scan.today() : undefined, part, isAmbiguous: false };
    return readOn(scan, { at, next: part.next }, when);
  }
  return readFromNow(scan, at) ?? readTime(scan, at);
}
