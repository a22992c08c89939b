import { weekdayOf, type PlainDate } from "../../domain/calendar.ts";
import type { Mention } from "../mention.ts";
import { dayOffsets, weekdays } from "./calendar-lexicon.ts";
import { isOtherThanTime, readClock, type ClockRead } from "./clock.ts";
import type { DayRead } from "./day-read.ts";
import { readDayPart, type DayPart } from "./day-parts.ts";
import { readDay } from "./days-of-words.ts";
import { isPayBefore } from "./pay-words.ts";
import { momentAfter, momentOfClock, momentOfPart } from "./moments.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";
import { isAfterIn } from "./span-days.ts";
import { readSpan, spanMinutes } from "./spans.ts";
import { isLoose, joinedWordAt, wordAt } from "./tokens.ts";

/** Words that make a bare hour a time by themselves, and those that need talk of a call around them. */
const strongCues: ReadonlySet<string> = new Set(["at", "after", "before", "until", "till", "til"]);
const weakCues: ReadonlySet<string> = new Set([
  "by",
  "from",
  "around",
  "about",
  "like",
  "say",
  "maybe",
]);

/** Words that may stand between a day and its time: "tomorrow, call me back any time after ten". */
const between: ReadonlySet<string> = new Set(
  (
    "at after before until till til by from around about like say maybe call me back ring phone again " +
    "anytime any time sometime some is 's would be good better best fine works okay ok and so please " +
    "if you can could i'm free available preferably to try probably just or"
  ).split(" "),
);

/** Words between a day and its time: a longer way belongs to something else. */
const betweenMax = 7;

/** The largest hour that is a time without minutes, "pm" or "o'clock". */
const bareHourMax = 12;

interface When {
  readonly date: PlainDate | undefined;
  readonly part: DayPart | undefined;
  readonly isAmbiguous: boolean;
}

const isBareHour = (clock: ClockRead): boolean =>
  clock.hour <= bareHourMax && clock.half !== "exact";

interface Place {
  readonly at: number;
  readonly next: number;
  /** Mentions just before that belong to this reading. */
  readonly absorbs?: number;
}

/** The place in the text, with the mention before it where this reading takes it in. */
function placeSpan(scan: Scan, place: Place): { from: number; to: number } {
  const last = place.absorbs === undefined ? undefined : scan.found.at(-1);
  const span = spanOf(scan, place.at, place.next);
  return { from: last?.from ?? span.from, to: span.to };
}

const oneMention = (place: Place, mention: Mention): Reading => ({
  next: place.next,
  mentions: [mention],
  absorbs: place.absorbs ?? 0,
});

const timeReading = (scan: Scan, place: Place, instant: string | undefined): Reading =>
  instant === undefined
    ? skip(place.next)
    : oneMention(place, { ...placeSpan(scan, place), kind: "time", at: instant });

interface TimeAfter {
  readonly clock: ClockRead;
  readonly part: DayPart | undefined;
  readonly next: number;
}

/** The time after a day: "at three", "like ten in the morning", "3pm", "any time after ten". */
function readTimeAfter(scan: Scan, at: number, part: DayPart | undefined): TimeAfter | undefined {
  const { tokens } = scan;
  let index = at;
  while (index < at + betweenMax && isLoose(tokens[index]) && between.has(wordAt(tokens, index)))
    index += 1;
  if (!isLoose(tokens[index])) return undefined;
  const clock = readClock(tokens, index);
  if (clock === undefined) return undefined;
  const ownPart = part ?? readDayPart(tokens, clock.next, false);
  const next = part === undefined && ownPart !== undefined ? ownPart.next : clock.next;
  if (clock.isSure) return { clock, part: ownPart, next };
  const isTime = isBareHour(clock) && !isOtherThanTime(tokens, clock.next);
  const cue = wordAt(tokens, index - 1);
  const hasCue =
    index > at && (strongCues.has(cue) || (weakCues.has(cue) && !isPayBefore(scan, at)));
  return isTime && (hasCue || ownPart !== undefined) ? { clock, part: ownPart, next } : undefined;
}

/** The date just before, which this day only repeats: "tomorrow, Tuesday, December 1", "today, Friday". */
function repeatedDate(scan: Scan, at: number, day: DayRead): PlainDate | undefined {
  const last = scan.found.at(-1);
  const before = scan.tokens[at - 1];
  const isNext = last?.kind === "date" && before?.to === last.to && isLoose(scan.tokens[at]);
  if (!isNext) return undefined;
  const date = last.date as PlainDate;
  const isItsWeekday =
    weekdays.get(wordAt(scan.tokens, at)) === weekdayOf(date) && day.next === at + 1;
  return isItsWeekday || day.date === date ? date : undefined;
}

/** A day, with the part of the day and the time that follow: a date, or the moment of a call. */
function readFromDay(scan: Scan, at: number, named: DayRead): Reading {
  const repeated = repeatedDate(scan, at, named);
  const day = repeated === undefined ? named : { ...named, date: repeated };
  if (day.date === undefined) return skip(day.next);
  const part = readDayPart(scan.tokens, at, false) ?? readDayPart(scan.tokens, day.next, true);
  const when: When = { date: day.date, part, isAmbiguous: day.isAmbiguous };
  const place = { at, next: part?.next ?? day.next };
  return readOn(scan, repeated === undefined ? place : { ...place, absorbs: 1 }, when);
}

/** The time that may follow what is known of the day. */
function readOn(scan: Scan, place: Place, when: When): Reading {
  const time = readTimeAfter(scan, place.next, when.part);
  if (time !== undefined) {
    const around = { date: when.date, part: time.part };
    return timeReading(
      scan,
      { ...place, next: time.next },
      momentOfClock(scan, time.clock, around),
    );
  }
  const moment = when.part && momentOfPart(scan, when.part, when.date);
  if (moment !== undefined && scan.isAboutCalling()) return timeReading(scan, place, moment);
  const date = when.date ?? (when.part?.isToday === true ? scan.today() : moment?.slice(0, 10));
  if (date === undefined) return skip(place.next);
  const { isAmbiguous } = when;
  return oneMention(place, { ...placeSpan(scan, place), kind: "date", date, isAmbiguous });
}

/** The day after a time: "at three tomorrow", "2 pm on the 5th". */
function readDayAfter(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  let index = at;
  while (isLoose(tokens[index]) && dayLeads.has(wordAt(tokens, index))) index += 1;
  if (!isLoose(tokens[index])) return undefined;
  const day = readDay(scan, index);
  return day?.date === undefined ? undefined : day;
}

const dayLeads: ReadonlySet<string> = new Set(["on", "the", "this", "next", "for", "of"]);

/** The day named a few small words before, which this time completes. */
function dayBefore(scan: Scan, at: number): PlainDate | undefined {
  const last = scan.found.at(-1);
  if (last?.kind !== "date") return undefined;
  for (let index = at - 1; index >= 0 && index >= at - betweenMax; index -= 1) {
    const token = scan.tokens[index];
    if (token === undefined || token.from < last.to) return last.date as PlainDate;
    if (!between.has(token.text)) return undefined;
  }
  return undefined;
}

/** Whether an hour that nothing marks as one is a time here. */
function isTimeHere(scan: Scan, at: number, clock: ClockRead, day: DayRead | undefined): boolean {
  const { tokens } = scan;
  if (!isBareHour(clock) || isOtherThanTime(tokens, clock.next)) return false;
  let index = at - 1;
  while (weakCues.has(wordAt(tokens, index)) && wordAt(tokens, index) !== "by") index -= 1;
  const cue = wordAt(tokens, index);
  if (strongCues.has(cue)) return cue === "at" || clock.hour > 1 || scan.isAboutCalling();
  if (isPayBefore(scan, at)) return false;
  const isWeak = cue === "by" || index < at - 1;
  if (scan.isAboutCalling()) return isWeak || day !== undefined;
  // "ten tomorrow" answers when to call; "two fifty tomorrow" and "ten on the 25th" are sums.
  return clock.minute === 0 && dayOffsets.has(joinedWordAt(tokens, clock.next));
}

/** A time, with the part of the day and the day that follow or that stand before. */
function readFromClock(scan: Scan, at: number, clock: ClockRead): Reading | undefined {
  const { tokens } = scan;
  const part = readDayPart(tokens, clock.next, false);
  const day = readDayAfter(scan, part?.next ?? clock.next);
  const isTime =
    clock.isSure || (part !== undefined && isBareHour(clock)) || isTimeHere(scan, at, clock, day);
  if (!isTime) return undefined;
  const before = day === undefined ? dayBefore(scan, at) : undefined;
  const laterPart = part ?? (day && readDayPart(tokens, day.next, true));
  const next =
    day === undefined ? (part?.next ?? clock.next) : Math.max(day.next, laterPart?.next ?? 0);
  const moment = momentOfClock(scan, clock, { date: day?.date ?? before, part: laterPart });
  return timeReading(scan, before === undefined ? { at, next } : { at, next, absorbs: 1 }, moment);
}

/** "in an hour", "20 minutes from now". */
function readFromNow(scan: Scan, at: number): Reading | undefined {
  const span = readSpan(scan.tokens, at);
  const minutes = span && spanMinutes(span);
  if (span === undefined || minutes === undefined || minutes < 2) return undefined;
  const isFromNow =
    joinedWordAt(scan.tokens, span.next) === "from" && wordAt(scan.tokens, span.next + 1) === "now";
  if (!isFromNow && !isAfterIn(scan, at)) return undefined;
  const next = isFromNow ? span.next + 2 : span.next;
  return timeReading(scan, { at, next }, momentAfter(scan, minutes));
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
  const fromNow = readFromNow(scan, at);
  if (fromNow !== undefined) return fromNow;
  const clock = readClock(scan.tokens, at);
  return clock && readFromClock(scan, at, clock);
}
