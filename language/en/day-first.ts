import type { PlainDate } from "../../domain/calendar.ts";
import { months, ordinalNouns, weekdays } from "./calendar-lexicon.ts";
import { ambiguous, certain, directionAt, type DayRead } from "./day-read.ts";
import { dayOf, monthOf, onDayOfMonth, yearOf } from "./days.ts";
import { monthAt, readNamedMonth, readNthWeekday, resolveMonthDay } from "./month-days.ts";
import { cardinalWords } from "./number-lexicon.ts";
import { readBelowHundred, readOrdinal, type NumberRead } from "./number-words.ts";
import type { Scan } from "./scan.ts";
import { isAfterStop, isLoose, joinedWordAt, wordAt, type Token } from "./tokens.ts";
import { isUnitAt } from "./units.ts";

const daysMax = 31;
const monthsMax = 12;
const monthGap = /^[ /-]?$/;

const openDay = (scan: Scan, at: number, day: number): PlainDate | undefined =>
  onDayOfMonth(scan.today(), day, directionAt(scan, at));

/** "of next month", "this month", "of the month" after a day. */
function readInNamedMonth(scan: Scan, at: number, ofDay: NumberRead): DayRead | undefined {
  const named = readNamedMonth(scan, ofDay.next);
  if (named === undefined) return undefined;
  const date = dayOf(yearOf(named.first), monthOf(named.first), ofDay.value);
  const isOpen = named.isOpen && date !== undefined && date <= scan.today();
  return certain(isOpen ? openDay(scan, at, ofDay.value) : date, named.next);
}

/** "of the second" after "the fourteenth": months are numbers too. */
function readNumberedMonth(tokens: readonly Token[], at: number): NumberRead | undefined {
  const read = wordAt(tokens, at) === "the" ? readOrdinal(tokens, at + 1) : undefined;
  return read !== undefined && read.value <= monthsMax ? read : undefined;
}

/** The month that follows a day: "of March 1988", "December", "next month", "of the second". */
function readMonthAfter(scan: Scan, at: number, day: NumberRead): DayRead | undefined {
  const { tokens } = scan;
  // A pause before "of" is allowed: "he died on the ninth. Of this month."
  const isOf = wordAt(tokens, day.next) === "of" && isLoose(tokens[day.next]);
  const start = isOf ? day.next + 1 : day.next;
  const isNear = isOf || monthGap.test(tokens[start]?.gap ?? "-");
  const month = isNear ? monthAt(tokens, start) : undefined;
  if (month !== undefined) {
    return resolveMonthDay(scan, { month, day: day.value }, { at, next: start + 1 });
  }
  const named = readInNamedMonth(scan, at, { value: day.value, next: start });
  const number = named === undefined && isOf ? readNumberedMonth(tokens, start) : undefined;
  if (number === undefined) return named;
  return resolveMonthDay(scan, { month: number.value, day: day.value }, { at, next: number.next });
}

/** Words before an ordinal or a bare number that make it a day. */
const dayLeads: ReadonlySet<string> = new Set(
  "on by before until till til since around after from".split(" "),
);

/** "It's the second." Elsewhere "the first" to "the third" are rather places in a row. */
const beWords: ReadonlySet<string> = new Set("is was 's be it's about for".split(" "));
const rowMax = 3;

/** What stands before a day: whether "the", and the word before that. */
function leadOf(tokens: readonly Token[], at: number): { hasThe: boolean; lead: string } {
  const hasThe = wordAt(tokens, at - 1) === "the";
  return { hasThe, lead: wordAt(tokens, at - (hasThe ? 2 : 1)) };
}

/** Whether an ordinal without a month stands where a day is meant, and not a place in a row. */
function isBareDay(tokens: readonly Token[], at: number, day: NumberRead): boolean {
  const isNoun = ordinalNouns.has(joinedWordAt(tokens, day.next));
  if (isNoun || isUnitAt(tokens, day.next)) return false;
  const { hasThe, lead } = leadOf(tokens, at);
  const isFigure = tokens[at]?.isFigure === true;
  if (isFigure || dayLeads.has(lead) || weekdays.has(lead)) return true;
  const isOver = isAfterStop(tokens[day.next]);
  if (day.value > rowMax) return hasThe || isOver;
  return hasThe && isOver && (lead === "" || beWords.has(lead));
}

/** Words looked back over for a day that is being corrected. */
const correctionWindow = 5;
const corrections: ReadonlySet<string> = new Set(
  "no sorry wait actually mean meant rather".split(" "),
);

/** The month named just before: "January thirteenth, no, sorry, thirtieth". */
function correctedMonth(scan: Scan, at: number): number | undefined {
  const last = scan.found.at(-1);
  if (last?.kind !== "date") return undefined;
  for (let index = at - 1; index >= at - correctionWindow; index -= 1) {
    const token = scan.tokens[index];
    if (token === undefined || token.from < last.to) return undefined;
    if (!corrections.has(token.text)) continue;
    const said = scan.text
      .slice(last.from, last.to)
      .toLowerCase()
      .split(/[^a-z]+/);
    return said.some((word) => months.has(word)) ? Number(last.date.slice(5, 7)) : undefined;
  }
  return undefined;
}

const digitOf = (word: string): number =>
  word === "zero" || word === "oh" ? 0 : (cardinalWords.get(word) ?? -1);

/** "thirtieth, three zero, nineteen seventy-five": the day read out again is passed over. */
function afterEcho(tokens: readonly Token[], day: NumberRead): number {
  const [tens, units] = [wordAt(tokens, day.next), wordAt(tokens, day.next + 1)].map(digitOf);
  const isEcho = day.value >= 10 && (tens ?? -1) * 10 + (units ?? -1) === day.value;
  return isEcho ? day.next + 2 : day.next;
}

/** A day that starts with its number: "the 25th", "fifth of next month", "2nd of March 1988". */
export function readDayFirst(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const ordinal = readOrdinal(tokens, at);
  if (ordinal === undefined) return readPlainDay(scan, at);
  const nth = readNthWeekday(scan, ordinal.value, ordinal.next);
  if (nth !== undefined) return nth;
  if (ordinal.value < 1 || ordinal.value > daysMax) return undefined;
  const { value: day } = ordinal;
  const next = joinedWordAt(tokens, ordinal.next) === "day" ? ordinal.next + 1 : ordinal.next;
  const named = readMonthAfter(scan, at, { value: day, next });
  if (named !== undefined) return named;
  const month = correctedMonth(scan, at);
  if (month !== undefined) {
    return resolveMonthDay(scan, { month, day }, { at, next: afterEcho(tokens, ordinal) });
  }
  return isBareDay(tokens, at, ordinal) ? certain(openDay(scan, at, day), ordinal.next) : undefined;
}

const dayFigure = /^\d{1,2}$/;

/** A figure or a word from 1 to 31. */
function readDayNumber(tokens: readonly Token[], at: number): NumberRead | undefined {
  const isPlain = dayFigure.test(wordAt(tokens, at));
  const read = isPlain
    ? { value: Number(wordAt(tokens, at)), next: at + 1 }
    : readBelowHundred(tokens, at);
  return read !== undefined && read.value >= 1 && read.value <= daysMax ? read : undefined;
}

/** Small words after which "on the 25" is still a day. */
const endWords: ReadonlySet<string> = new Set(
  "if and when then please or but because cos that".split(" "),
);

/** A day without its ending: "15 June", "on the 25". */
function readPlainDay(scan: Scan, at: number): DayRead | undefined {
  const { tokens } = scan;
  const day = readDayNumber(tokens, at);
  if (day === undefined) return undefined;
  const hasOf = joinedWordAt(tokens, day.next) === "of";
  if (months.has(wordAt(tokens, hasOf ? day.next + 1 : day.next))) {
    // "the first one december fifteenth": the month has a day of its own.
    const isNear = monthGap.test(tokens[day.next + 1]?.gap ?? "-");
    const ownDay = hasOf || !isNear ? undefined : readOrdinal(tokens, day.next + 1);
    return ownDay === undefined ? readMonthAfter(scan, at, day) : undefined;
  }
  return isLedDay(tokens, at, day)
    ? (leadOf(tokens, at).hasThe ? certain : ambiguous)(openDay(scan, at, day.value), day.next)
    : undefined;
}

/** "on the 25", "by the 5", "on 15", with the clause over after it. */
function isLedDay(tokens: readonly Token[], at: number, day: NumberRead): boolean {
  const { hasThe, lead } = leadOf(tokens, at);
  const isLead = dayLeads.has(lead) || lead === "for" || weekdays.has(lead);
  const isLed = lead === "on" || (hasThe && isLead);
  const isOver = isAfterStop(tokens[day.next]) || endWords.has(joinedWordAt(tokens, day.next));
  return isLed && isOver;
}
