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
