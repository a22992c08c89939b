import { addDays, addMonths, type PlainDate } from "../../domain/calendar.ts";
import { spanUnits, type SpanUnit } from "./calendar-lexicon.ts";
import { addWorkingDays } from "./days.ts";
import { figureValue, readCardinal, type NumberRead } from "./number-words.ts";
import { isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";

/** A span of time: "ten days", "a couple of weeks", "an hour and a half". */
export interface SpanRead {
  readonly count: number;
  readonly unit: SpanUnit;
  readonly next: number;
  /** "a couple": about so many. */
  readonly isVague: boolean;
}

/** Days that a span is reckoned as where no calendar says it better. */
const daysOfUnit: Readonly<Record<SpanUnit, number>> = {
  minute: 0,
  hour: 0,
  day: 1,
  "working-day": 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
};

const oneWords: ReadonlySet<string> = new Set(["a", "an", "another", "one"]);

/** How many: "ten", "a", "a couple of", "half an". */
function readCount(
  tokens: readonly Token[],
  at: number,
): (NumberRead & { isVague: boolean }) | undefined {
  const word = wordAt(tokens, at);
  if (word === "half" && oneWords.has(joinedWordAt(tokens, at + 1))) {
    return { value: 0.5, next: at + 2, isVague: false };
  }
  const couple =
    word === "couple"
      ? at
      : joinedWordAt(tokens, at + 1) === "couple" && word === "a"
        ? at + 1
        : -1;
  if (couple >= 0) {
    const next = joinedWordAt(tokens, couple + 1) === "of" ? couple + 2 : couple + 1;
    return { value: 2, next, isVague: true };
  }
  const token = tokens[at];
  const read =
    token?.isFigure === true
      ? { value: figureValue(token.text), next: at + 1 }
      : readCardinal(tokens, at);
  if (read !== undefined) return { ...read, isVague: false };
  return oneWords.has(word) ? { value: 1, next: at + 1, isVague: false } : undefined;
}

/** Words between the number and the unit: "two more weeks", "five full days". */
const adjectives: ReadonlySet<string> = new Set(["more", "full", "whole", "calendar", "short"]);
const workingWords: ReadonlySet<string> = new Set(["working", "business", "work"]);

/** The span that starts there, if a unit of time follows the number. */
export function readSpan(tokens: readonly Token[], at: number): SpanRead | undefined {
  if (wordAt(tokens, at) === "fortnight") {
    return { count: 1, unit: "fortnight", next: at + 1, isVague: false };
  }
  const count = readCount(tokens, at);
  if (count === undefined || !isJoined(tokens[count.next])) return undefined;
  const word = wordAt(tokens, count.next);
  const isWorking = workingWords.has(word);
  const place = isWorking || adjectives.has(word) ? count.next + 1 : count.next;
  const unit = spanUnits.get(joinedWordAt(tokens, place));
  if (unit === undefined) return undefined;
  const hasHalf = ["and", "a", "half"].every(
    (each, index) => joinedWordAt(tokens, place + 1 + index) === each,
  );
  return {
    count: count.value + (hasHalf ? 0.5 : 0),
    unit: isWorking && unit === "day" ? "working-day" : unit,
    next: hasHalf ? place + 4 : place + 1,
    isVague: count.isVague,
  };
}

/** The span in days; undefined for one that is no whole number of days. */
export function spanDays({ count, unit }: SpanRead): number | undefined {
  const days = unit === "hour" ? count / 24 : count * daysOfUnit[unit];
  return Number.isInteger(days) && days > 0 && days <= spanDaysMax ? days : undefined;
}

/** The span in minutes, for hours and minutes alone. */
export function spanMinutes({ count, unit }: SpanRead): number | undefined {
  if (unit !== "hour" && unit !== "minute") return undefined;
  return count * (unit === "hour" ? 60 : 1);
}

/** A century: more is a slip of the tongue, and years beyond 9999 are no dates. */
const spanDaysMax = 36_525;

/** The day a span after (or, with -1, before) another one. */
export function spanFrom(date: PlainDate, span: SpanRead, sign: 1 | -1): PlainDate | undefined {
  const { count, unit } = span;
  if (!Number.isInteger(count) || spanDays(span) === undefined) return undefined;
  if (unit === "month" || unit === "year") {
    return addMonths(date, sign * count * (unit === "year" ? 12 : 1));
  }
  if (unit === "working-day" && sign > 0) return addWorkingDays(date, count);
  return addDays(date, sign * count * daysOfUnit[unit]);
}
