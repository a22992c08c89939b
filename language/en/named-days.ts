import type { PlainDate } from "../../domain/calendar.ts";
import { floatingDays, namedDays, wordDays } from "./calendar-lexicon.ts";
import { certain, type DayRead } from "./day-read.ts";
import { dayOf, nthWeekday, onMonthDay, yearOf } from "./days.ts";
import type { Scan } from "./scan.ts";
import { joinedWordAt, wordAt } from "./tokens.ts";

/** The next such feast from that day on. */
function nextFloating(
  today: PlainDate,
  { month, weekday, nth }: { month: number; weekday: number; nth: number },
): PlainDate | undefined {
  const years = [yearOf(today), yearOf(today) + 1];
  return years
    .map((year) => dayOf(year, month, 1))
    .map((first) => first && nthWeekday(first, weekday, nth))
    .find((date) => date !== undefined && date >= today);
}

/** The longest name of a feast, in tokens: "new year 's day". */
const tokensMax = 4;

/** "christmas eve", "boxing day", "new year's day", "thanksgiving". */
export function readNamedDay(scan: Scan, at: number): DayRead | undefined {
  const today = scan.today();
  let name = wordAt(scan.tokens, at);
  let read: DayRead | undefined;
  for (let next = at + 1; next <= at + tokensMax; next += 1) {
    const named = namedDays.get(name);
    const floating = floatingDays.get(name);
    if (named !== undefined) read = certain(onMonthDay(today, named, "next"), next);
    if (floating !== undefined) read = certain(nextFloating(today, floating), next);
    const word = joinedWordAt(scan.tokens, next);
    if (word === "") break;
    name += word === "'s" ? word : ` ${word}`;
  }
  return read;
}

/** A feast after "after": there "christmas" is its day, elsewhere it may be a season. */
export function readFeast(scan: Scan, at: number): DayRead | undefined {
  const named = readNamedDay(scan, at);
  if (named !== undefined) return named;
  const feast = wordDays.get(wordAt(scan.tokens, at));
  return feast && certain(onMonthDay(scan.today(), feast, "next"), at + 1);
}

/** The first words of all feasts that are days by themselves. */
export const namedDayWords: ReadonlySet<string> = new Set(
  [...namedDays.keys(), ...floatingDays.keys()].map((name) => name.split(/[ ']/)[0] ?? ""),
);
