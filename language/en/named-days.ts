import { addDays, type PlainDate } from "../../domain/calendar.ts";
import {
  bankMondays,
  easterDays,
  floatingDays,
  namedDays,
  wordDays,
  type FloatingDay,
} from "./calendar-lexicon.ts";
import { certain, type DayRead } from "./day-read.ts";
import { dayOf, nthWeekday, onMonthDay, yearOf } from "./days.ts";
import type { Scan } from "./scan.ts";
import { joinedWordAt, wordAt } from "./tokens.ts";

/** The next such feast from that day on. */
function nextFloating(
  today: PlainDate,
  { month, weekday, nth, after = 0 }: FloatingDay,
): PlainDate | undefined {
  const years = [yearOf(today), yearOf(today) + 1];
  return years
    .map((year) => dayOf(year, month, 1))
    .map((first) => first && nthWeekday(first, weekday, nth))
    .map((day) => day && addDays(day, after))
    .find((date) => date !== undefined && date >= today);
}

/** Easter Sunday of a year, by the Gregorian reckoning (Meeus, Jones and Butcher). */
function easterOf(year: number): PlainDate | undefined {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const leapt = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const moon = (19 * a + leapt + 15) % 30;
  const days = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * days) / 451);
  const sum = moon + days - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The next day that lies so many days from Easter Sunday. */
function nextFromEaster(today: PlainDate, days: number): PlainDate | undefined {
  return [yearOf(today), yearOf(today) + 1]
    .map((year) => easterOf(year))
    .map((easter) => easter && addDays(easter, days))
    .find((date) => date !== undefined && date >= today);
}

/** The next bank holiday that is a Monday; those of the turn of the year have names of their own. */
const nextBankMonday = (today: PlainDate): PlainDate | undefined =>
  [...bankMondays.map((day) => nextFloating(today, day)), nextFromEaster(today, 1)]
    .filter((date) => date !== undefined)
    .sort()[0];

/** "The bank holiday", "bank holiday Monday"; "the bank holiday weekend" is no day. */
function readBankHoliday(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  if (joinedWordAt(tokens, at + 1) !== "holiday") return undefined;
  const following = joinedWordAt(tokens, at + 2);
  if (following === "weekend") return certain(undefined, at + 3);
  return certain(nextBankMonday(scan.today()), following === "monday" ? at + 3 : at + 2);
}

/** The longest name of a feast, in tokens: "new year 's day". */
const tokensMax = 4;

/** "christmas eve", "boxing day", "new year's day", "thanksgiving". */
export function readNamedDay(scan: Scan, at: number): DayRead | undefined {
  const today = scan.today();
  let name = wordAt(scan.tokens, at);
  if (name === "bank") return readBankHoliday(scan, at);
  let read: DayRead | undefined;
  for (let next = at + 1; next <= at + tokensMax; next += 1) {
    const named = namedDays.get(name);
    const floating = floatingDays.get(name);
    if (named !== undefined) read = certain(onMonthDay(today, named, "next"), next);
    if (floating !== undefined) read = certain(nextFloating(today, floating), next);
    const fromEaster = easterDays.get(name);
    if (fromEaster !== undefined) read = certain(nextFromEaster(today, fromEaster), next);
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
  ["bank", ...namedDays.keys(), ...floatingDays.keys(), ...easterDays.keys()].map(
    (name) => name.split(/[ ']/)[0] ?? "",
  ),
);
