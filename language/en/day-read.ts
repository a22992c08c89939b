import type { PlainDate } from "../../domain/calendar.ts";
import { notPastWords, pastWords } from "./calendar-lexicon.ts";
import type { Direction } from "./days.ts";
import type { Scan } from "./scan.ts";
import { wordAt } from "./tokens.ts";

/** A day that was read. `date` is undefined where the calendar has no such day: then nothing was said. */
export interface DayRead {
  readonly date: PlainDate | undefined;
  readonly isAmbiguous: boolean;
  /** The token after it. */
  readonly next: number;
}

export type DayReader = (scan: Scan, at: number) => DayRead | undefined;

export const certain = (date: PlainDate | undefined, next: number): DayRead => ({
  date,
  isAmbiguous: false,
  next,
});

export const ambiguous = (date: PlainDate | undefined, next: number): DayRead => ({
  date,
  isAmbiguous: true,
  next,
});

/** Words looked at before a day for one that says it is past: a short clause. */
const pastWindow = 5;

/** "get paid", "I'm paid", "be paid": pay that comes, not a payment that was made. */
const paidLeads: ReadonlySet<string> = new Set(
  "get gets getting be being is am are i'm we're they're usually normally always".split(" "),
);

/** Whether the words before say that the day lies behind. */
export function directionAt(scan: Scan, at: number): Direction {
  const { tokens } = scan;
  if (wordAt(tokens, at - 1) === "of" && wordAt(tokens, at - 2) === "as") return "last";
  for (let index = at - 1; index >= 0 && index >= at - pastWindow; index -= 1) {
    const word = wordAt(tokens, index);
    if (notPastWords.has(word)) return "next";
    if (word === "paid") return paidLeads.has(wordAt(tokens, index - 1)) ? "next" : "last";
    if (pastWords.has(word)) return "last";
    if (/[.!?]/.test(tokens[index]?.gap ?? "")) return "next";
  }
  return "next";
}
