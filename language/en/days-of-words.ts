import { months, weekdays } from "./calendar-lexicon.ts";
import type { DayRead, DayReader } from "./day-read.ts";
import { readDayFirst } from "./day-first.ts";
import { readMonthFirst } from "./month-days.ts";
import { cardinalWords, ordinalWords } from "./number-lexicon.ts";
import { readNumericDay } from "./numeric-dates.ts";
import { relativeDayReaders } from "./relative-days.ts";
import type { Scan } from "./scan.ts";
import { readSpanDay } from "./span-days.ts";
import { readWeekday } from "./weekday-days.ts";

/*
 * Days are read by a grammar of our own, not by chrono-node. Measured side by side in
 * bench/en-finders.ts, chrono reads half of the ways in which debtors name a day: it knows no bare day of
 * the month, no "Friday week", no second Friday in December, no year in words; it takes "a Friday" and
 * "the 5th of next month" for other days, and it counts in the machine's zone. What it reads and we do
 * not ("1 month 21 days ago") nobody promises a payment with.
 */

type Entry = readonly [string, readonly DayReader[]];

const entries = (words: Iterable<string>, readers: readonly DayReader[]): Entry[] =>
  Array.from(words, (word): Entry => [word, readers]);

/** Which readers of days a word may start; a word that is not here starts none. */
const readersOfWord: ReadonlyMap<string, readonly DayReader[]> = new Map<
  string,
  readonly DayReader[]
>([
  ...entries(months.keys(), [readMonthFirst]),
  ...entries(weekdays.keys(), [readWeekday]),
  ...entries(ordinalWords.keys(), [readDayFirst]),
  ...entries(cardinalWords.keys(), [readSpanDay, readDayFirst]),
  ...entries(["a", "an", "another", "couple", "half", "fortnight"], [readSpanDay]),
  ...relativeDayReaders,
]);

const readersOfFigure: readonly DayReader[] = [readNumericDay, readSpanDay, readDayFirst];

/** The day that is named from that token on, if one is. */
export function readDay(scan: Scan, at: number): DayRead | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  const readers = token.isFigure ? readersOfFigure : readersOfWord.get(token.text);
  for (const read of readers ?? []) {
    const day = read(scan, at);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The words that may start a day. */
export const dayWords: readonly string[] = [...readersOfWord.keys()];
