import type { DayWords } from "../dates/find-days.ts";
import { ordinalPattern, yearPattern } from "../dates/day-words.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { spanSet, type Span } from "../spans.ts";
import { matches, placesOf } from "../matches.ts";

/** The last year in which anybody who may owe money was born. */
const birthYearMax = 2010;
/** Two figures from here on are a year of the last century, below they may be of this one. */
const shortYearMin = 30;

const birthWord =
  /生日|出生|生于|生人|(?<=[年月日号])生的?|(?<![a-z])(?:born|birth|birthday|birthdate|d\.?o\.?b)(?![a-z])/g;
const bornIn = new RegExp(
  `(?<=(?<![a-z])born (?:back )?(?:in|around) (?:the year )?)${yearPattern}`,
  "g",
);

/** A sentence ends here; a dot ends one where no figure follows. */
const sentenceEnd = /[。!?\n;]|\.(?![\d.])(?= |$)/g;

/** Characters around a word of birth in which a date is a birth date. */
const birthReach = 48;

/** The sentences in which somebody speaks of a birth. */
function birthSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: word, index } of matches(birthWord, text)) {
    const before = text.slice(Math.max(0, index - birthReach), index);
    const start = matches(sentenceEnd, before).at(-1);
    const end = index + word.length;
    const after = text.slice(end, end + birthReach);
    const [stop] = matches(sentenceEnd, after);
    spans.push({
      from: index - before.length + (start === undefined ? 0 : start.index + start[0].length),
      to: end + (stop?.index ?? after.length),
    });
  }
  return spans;
}

/** A whole day so long ago that only a birth is meant. */
function isLongAgo({ year, readings }: DayWords): boolean {
  const isWhole = readings.some(({ day }) => day !== undefined);
  if (year === undefined || !isWhole) return false;
  return year < 100 ? year >= shortYearMin : year <= birthYearMax;
}

/** Digits in which a day is written: 0302, 880302, 19880302. */
const dayLengths: readonly number[] = [4, 6, 8];

/** Birth dates: days long ago, days in a sentence about a birth, and whatever answers a question for one. */
export function findBirthDates(reading: Reading): Found[] {
  const days = reading.days();
  const isAsked = reading.asked.has("birth_date");
  const spans = isAsked ? [{ from: 0, to: reading.text.length }] : birthSpans(reading.text);
  const isAbout = spanSet(spans).holds;
  const found: readonly Span[] = [
    ...days.filter((day) => isAbout(day) || isLongAgo(day)),
    ...(spans.length > 0 ? placesOf(bornIn, reading.text) : []),
    ...(spans.length > 0 ? digitDays(reading, isAsked).filter(isAbout) : []),
    ...(isAsked ? placesOf(ordinal, reading.text) : []),
  ];
  return found.map((span) => reading.found("birth_date", span));
}

/** Digits that may be a day, and spoken pieces of one where it was asked for. */
const digitDays = (reading: Reading, isAsked: boolean): Span[] =>
  reading.strictRuns().filter(({ digits, items }) => {
    const isPiece = isAsked && digits.length >= 2 && items.every(({ kind }) => kind === "single");
    return isPiece || dayLengths.includes(digits.length);
  });

const ordinal = new RegExp(`(?<![a-z])${ordinalPattern}`, "g");
