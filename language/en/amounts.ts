import { minorUnitsMax } from "../../domain/limits.ts";
import type { Currency } from "../../domain/money.ts";
import type { Mention } from "../mention.ts";
import { currencySigns, currencyWords, noteWords, type MoneyUnit } from "./money-lexicon.ts";
import { months } from "./calendar-lexicon.ts";
import { fragmentDigits } from "./digit-strings.ts";
import {
  figureValue,
  readBelowHundred,
  readCardinal,
  readOrdinal,
  type NumberRead,
} from "./number-words.ts";
import { isPaid } from "./pay-words.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";
import { readSpokenNumber } from "./spoken-number.ts";
import { isAfterStop, isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";
import { countNouns, isUnitAt } from "./units.ts";

/** A sum as it was read, in major units. */
interface SumRead {
  readonly value: number;
  readonly next: number;
  readonly currency: Currency | undefined;
  /** The words say that it is money. */
  readonly isMoney: boolean;
}

/** What floating point leaves of a sum that is exact to the minor unit. */
const exactnessMax = 1e-6;

/** Exact minor units, or undefined: money never rounds by itself. */
function minorUnitsOf(value: number): number | undefined {
  const minor = value * 100;
  const whole = Math.round(minor);
  const isExact = Math.abs(minor - whole) < exactnessMax * Math.max(1, whole);
  return isExact && whole <= minorUnitsMax ? whole : undefined;
}

/** "k", "grand", "thousand" after a figure or a word. */
function readMultiple(tokens: readonly Token[], read: NumberRead): SumRead {
  const word = joinedWordAt(tokens, read.next);
  const isK = word === "k" && tokens[read.next - 1]?.isFigure === true;
  if (word !== "grand" && !isK) return { ...read, currency: undefined, isMoney: false };
  return { value: read.value * 1_000, next: read.next + 1, currency: undefined, isMoney: true };
}

/** The number of a sum: words joined the way prices are said, or a figure. */
function readNumber(tokens: readonly Token[], at: number): SumRead | undefined {
  const halfGrand = ["half", "a", "grand"].every(
    (word, index) => wordAt(tokens, at + index) === word,
  );
  if (halfGrand) return { value: 500, next: at + 3, currency: undefined, isMoney: true };
  const read = readSpokenNumber(tokens, at);
  if (read === undefined) return undefined;
  const multiple = readMultiple(tokens, read);
  // "sixty-six forty-one" may still be the last four digits of an identity number.
  const isPrice = read.hasCents && read.value >= 100;
  return isPrice || hasDecimals(tokens, at, read) ? { ...multiple, isMoney: true } : multiple;
}

const hasDecimals = (tokens: readonly Token[], at: number, read: NumberRead): boolean =>
  read.next === at + 1 && /\.\d{2}$/.test(wordAt(tokens, at));

const unitAt = (tokens: readonly Token[], at: number): MoneyUnit | undefined => {
  const word = joinedWordAt(tokens, at);
  return currencyWords.get(word) ?? currencySigns.get(word);
};

/** "50p", "fifty p", but not "7 p m". */
const isPence = (tokens: readonly Token[], at: number): boolean =>
  joinedWordAt(tokens, at) === "p" && joinedWordAt(tokens, at + 1) !== "m";

/** "pounds fifty", "dollars and sixty-nine cents": the cents after a sum with its currency. */
function readCents(scan: Scan, at: number): NumberRead | undefined {
  const { tokens } = scan;
  const hasAnd = joinedWordAt(tokens, at) === "and";
  const start = hasAnd ? at + 1 : at;
  const token = tokens[start];
  if (!isJoined(token) || token.text.includes(".") || readOrdinal(tokens, start) !== undefined)
    return undefined;
  const isZero = token.text === "oh";
  const read = token.isFigure
    ? { value: figureValue(token.text), next: start + 1 }
    : readBelowHundred(tokens, isZero ? start + 1 : start);
  if (read === undefined || read.value > 99) return undefined;
  if (unitAt(tokens, read.next)?.isMinor === true || isPence(tokens, read.next)) {
    return { value: read.value, next: read.next + 1 };
  }
  const following = joinedWordAt(tokens, read.next);
  const isTooSmall = read.value < 10 && !isZero;
  const goesOn =
    isUnitAt(tokens, read.next) ||
    months.has(following) ||
    readBelowHundred(tokens, read.next) !== undefined;
  if (isTooSmall || (goesOn && isJoined(tokens[read.next]))) return undefined;
  return !hasAnd || isAfterStop(tokens[read.next]) ? read : undefined;
}

/** A number with its currency after it: "forty quid", "twenty pounds fifty", "69 cents". */
function readSuffixed(scan: Scan, sum: SumRead): SumRead | undefined {
  const { tokens } = scan;
  if (isPence(tokens, sum.next)) {
    return { value: sum.value / 100, next: sum.next + 1, currency: "GBP", isMoney: true };
  }
  const us = joinedWordAt(tokens, sum.next) === "us" && unitAt(tokens, sum.next + 1) !== undefined;
  const place = us ? sum.next + 1 : sum.next;
  const unit = unitAt(tokens, place);
  if (unit === undefined) return undefined;
  // "50 $20 bills": the sign belongs to the number after it.
  const isSign = currencySigns.has(wordAt(tokens, place));
  if (isSign && tokens[place + 1]?.isFigure === true && tokens[place + 1]?.gap === "")
    return undefined;
  const value = unit.isMinor ? sum.value / 100 : sum.value;
  const cents = unit.isMinor ? undefined : readCents(scan, place + 1);
  return {
    value: value + (cents?.value ?? 0) / 100,
    next: cents?.next ?? place + 1,
    currency: unit.currency,
    isMoney: true,
  };
}

/** A sum that starts with its sign or code: "$2,813.33", "£40", "usd 50", "€1.2k". */
function readPrefixed(scan: Scan, at: number): SumRead | undefined {
  const { tokens } = scan;
  const word = wordAt(tokens, at);
  const isCode = codes.has(word) && isJoined(tokens[at + 1]);
  const unit = currencySigns.get(word) ?? (isCode ? currencyWords.get(word) : undefined);
  if (unit === undefined || !isJoined(tokens[at + 1])) return undefined;
  const read = readSpokenNumber(tokens, at + 1);
  if (read === undefined) return undefined;
  const multiple = readMultiple(tokens, read);
  const isRepeated =
    unitAt(tokens, multiple.next) !== undefined &&
    !currencySigns.has(wordAt(tokens, multiple.next));
  const next = isRepeated ? multiple.next + 1 : multiple.next;
  return { value: multiple.value, next, currency: unit.currency, isMoney: true };
}

const codes: ReadonlySet<string> = new Set(["usd", "gbp", "eur", "cny", "rmb"]);

/** "a fiver", "two tenners". */
function readNote(tokens: readonly Token[], at: number): SumRead | undefined {
  const own = noteWords.get(wordAt(tokens, at));
  if (own !== undefined) return { value: own, next: at + 1, currency: "GBP", isMoney: true };
  const count = readCardinal(tokens, at);
  const note = count && noteWords.get(joinedWordAt(tokens, count.next));
  if (count === undefined || note === undefined) return undefined;
  return { value: count.value * note, next: count.next + 1, currency: "GBP", isMoney: true };
}

/** The mention of a sum, and the digits it may be instead ("7730", "sixty-six forty-one"). */
function amountReading(scan: Scan, at: number, sum: SumRead): Reading {
  const minorUnits = minorUnitsOf(sum.value);
  const span = spanOf(scan, at, sum.next);
  if (minorUnits === undefined) return skip(sum.next);
  const isMoney = sum.isMoney || isPaid(scan, at) || isPerPeriod(scan.tokens, sum.next);
  const { currency } = sum;
  const amount: Mention = { ...span, kind: "amount", minorUnits, currency, isBare: !isMoney };
  const digits = isMoney ? undefined : fragmentDigits(scan, at, sum.next);
  return {
    next: sum.next,
    mentions: digits === undefined ? [amount] : [amount, { ...span, kind: "digits", digits }],
  };
}

/** "a month", "per week", "each": what stands before is a sum. */
function isPerPeriod(tokens: readonly Token[], at: number): boolean {
  const word = joinedWordAt(tokens, at);
  if (word === "monthly" || word === "weekly" || word === "pcm" || word === "down") return true;
  const isPer = word === "a" || word === "per" || word === "each" || word === "every";
  return isPer && periods.has(joinedWordAt(tokens, at + 1));
}

const periods: ReadonlySet<string> = new Set(["month", "week", "fortnight", "payday", "friday"]);

/** Money that says so itself: a sign, a currency, "grand", a note. */
export function readMoney(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const prefixed = readPrefixed(scan, at) ?? readNote(tokens, at);
  if (prefixed !== undefined) return amountReading(scan, at, prefixed);
  const number = readNumber(tokens, at);
  const suffixed = number && (readSuffixed(scan, number) ?? (number.isMoney ? number : undefined));
  return suffixed && amountReading(scan, at, suffixed);
}

/** Words before a number that make it a name: "Chapter 7", "option two", "form 1099". */
const nameLeads: ReadonlySet<string> = new Set(
  (
    "chapter section article form room apartment apt flat unit floor suite option step number no line " +
    "press dial route highway covid act title channel minus negative class grade age aged"
  ).split(" "),
);

/** Words around a "one" that is no number: "this one", "one of them", "one more". */
const oneLeads: ReadonlySet<string> = new Set(
  "this that the which first last next other another no any every each some wrong only right new old not".split(
    " ",
  ),
);
const oneFollowers: ReadonlySet<string> = new Set(
  "of more day time thing that who is was 's another and by minute second moment person call".split(
    " ",
  ),
);

/** "a 5 year", "3-5 days": the first of two numbers that count the same thing. */
function isFirstOfRange(tokens: readonly Token[], next: number): boolean {
  const link = joinedWordAt(tokens, next);
  const start = link === "or" || link === "to" ? next + 1 : next;
  const isDash = start === next && /^ ?[-–] ?$/.test(tokens[next]?.gap ?? "");
  if (start === next && !isDash) return false;
  const second = isJoined(tokens[start]) ? readCardinal(tokens, start) : undefined;
  return second !== undefined && isCounted(tokens, second.next);
}

/** Things, spans or "years old" follow, so the number is no sum. */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  countNouns.has(joinedWordAt(tokens, at)) ||
  (isUnitAt(tokens, at) &&
    unitAt(tokens, at) === undefined &&
    !isPerPeriod(tokens, at) &&
    !sumUnits.has(joinedWordAt(tokens, at)));
const sumUnits: ReadonlySet<string> = new Set([
  "k",
  "grand",
  "hundred",
  "thousand",
  "million",
  "each",
  "per",
  "a",
  "monthly",
  "weekly",
]);

const isName = (scan: Scan, at: number, next: number): boolean => {
  const { tokens } = scan;
  const lead = wordAt(tokens, at - 1);
  const isCode = tokens[at]?.gap === "-" && at > 0;
  if (nameLeads.has(lead) || (isCode && tokens[at]?.isFigure === true)) return true;
  return wordAt(tokens, at) === "one" && next === at + 1 && isPronoun(tokens, at);
};

const isPronoun = (tokens: readonly Token[], at: number): boolean =>
  oneLeads.has(wordAt(tokens, at - 1)) ||
  oneFollowers.has(joinedWordAt(tokens, at + 1)) ||
  tokens.length > oneAnswerMax;

/** A text of so few words may be the answer "one". */
const oneAnswerMax = 3;

/** A number that nothing marks: it may be money, a count or a fragment. */
export function readBareNumber(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const number = readNumber(tokens, at);
  if (number === undefined || wordAt(tokens, at) === "zero") return undefined;
  const isOther =
    isName(scan, at, number.next) ||
    isCounted(tokens, number.next) ||
    isFirstOfRange(tokens, number.next);
  return isOther ? skip(number.next) : amountReading(scan, at, number);
}
