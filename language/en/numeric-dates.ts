import { parsePlainDate, type PlainDate } from "../../domain/calendar.ts";
import { directionAt, type DayRead } from "./day-read.ts";
import { dayOf, onMonthDay, yearOf } from "./days.ts";
import type { Scan } from "./scan.ts";
import { joinedWordAt, tokenFrom, wordAt } from "./tokens.ts";

const isoDate = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y;
const fullDate =
  /(\d{1,2})([/.-]|, ?| )(\d{1,2})(?:\2|, ?)((?:19|20)\d{2}|(?<![ ,])\d{2})(?!\d|\.\d)/y;
const shortDate = /(\d{1,2})([/-])(\d{1,2})(?![\d/-])/y;

/** Years ahead for which two figures still mean this century: "27" is 2027, "88" is 1988. */
const shortYearAhead = 10;

/** Fractions that are written like days, and the words that make them fractions. */
const fractions: ReadonlySet<string> = new Set(["1/2", "1/3", "2/3", "1/4", "3/4"]);
const fractionFollowers: ReadonlySet<string> = new Set([
  "of",
  "off",
  "now",
  "later",
  "down",
  "upfront",
]);

interface Parts {
  readonly first: number;
  readonly second: number;
  readonly year: number | undefined;
}

interface Resolved {
  readonly date: PlainDate | undefined;
  readonly isAmbiguous: boolean;
}

/** A year of two figures in the century that people mean. */
export function fullYear(year: number, today: PlainDate): number {
  if (year >= 100) return year;
  const century = yearOf(today) - (yearOf(today) % 100);
  return century + year > yearOf(today) + shortYearAhead ? century - 100 + year : century + year;
}

/** Day and month in the order of the place; the other way round where only that exists. */
function resolve(scan: Scan, parts: Parts, at: number): Resolved {
  const today = scan.today();
  const make = (month: number, day: number): PlainDate | undefined =>
    parts.year === undefined
      ? onMonthDay(today, { month, day }, directionAt(scan, at))
      : dayOf(fullYear(parts.year, today), month, day);
  const dayFirst = make(parts.second, parts.first);
  const monthFirst = make(parts.first, parts.second);
  const [usual, other] = scan.context.dayFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return {
    date: usual ?? other,
    isAmbiguous: usual !== undefined && other !== undefined && usual !== other,
  };
}

const matchAt = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

const isDayLead = (word: string): boolean => word === "on" || word === "by";

/** 11/25 or, after "on", 11-25; not 24/7 and not a fraction ("1/2 of it"). */
function readShort(scan: Scan, at: number): DayRead | undefined {
  const match = matchAt(shortDate, scan.text, scan.tokens[at]?.from ?? 0);
  if (match === null) return undefined;
  const [written, first, separator, second] = match;
  if (separator === "-" && !isDayLead(wordAt(scan.tokens, at - 1))) return undefined;
  if (written === "24/7") return { date: undefined, isAmbiguous: false, next: at + 2 };
  const isFraction =
    fractions.has(written) && fractionFollowers.has(joinedWordAt(scan.tokens, at + 2));
  if (isFraction) return undefined;
  const parts = { first: Number(first), second: Number(second), year: undefined };
  return { ...resolve(scan, parts, at), next: at + 2 };
}

/** A date in figures: 2026-12-15, 12/15/2026, 17.05.84, 03 02 1988, 11/25. */
export function readNumericDay(scan: Scan, at: number): DayRead | undefined {
  const token = scan.tokens[at];
  if (token === undefined || !token.isFigure) return undefined;
  const iso = matchAt(isoDate, scan.text, token.from);
  const full = iso ?? matchAt(fullDate, scan.text, token.from);
  if (full === null) return readShort(scan, at);
  const end = token.from + full[0].length;
  const next = tokenFrom(scan.tokens, at, end);
  if (iso !== null) {
    const [, year, month, day] = iso.map(Number);
    return { date: dayOf(year ?? 0, month ?? 0, day ?? 0), isAmbiguous: false, next };
  }
  const parts = { first: Number(full[1]), second: Number(full[3]), year: Number(full[4]) };
  return { ...resolve(scan, parts, at), next };
}

/** Eight digits as a day, in the order of the place or year first, if there is exactly such a day. */
export function dayOfDigits(scan: Scan, digits: string): Resolved | undefined {
  const [first, second, third] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  const year = Number(third);
  if (digits.length !== 8) return undefined;
  if (year >= birthYearMin && year <= yearOf(scan.today())) {
    const resolved = resolve(scan, { first: Number(first), second: Number(second), year }, 0);
    return resolved.date === undefined ? undefined : resolved;
  }
  const isYearFirst = first === "19" || first === "20";
  const written = `${first}${second}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const date = isYearFirst ? parsePlainDate(written) : undefined;
  return date && { date, isAmbiguous: false };
}

/** Nobody who is called was born before. */
const birthYearMin = 1900;
