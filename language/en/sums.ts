import type { Currency } from "../../domain/money.ts";
import { months } from "./calendar-lexicon.ts";
import { currencySigns, currencyWords, noteWords, type MoneyUnit } from "./money-lexicon.ts";
import { readRun } from "./digit-run.ts";
import { digitWords, scaleWords } from "./number-lexicon.ts";
import { readBelowHundred, readCardinal, readOrdinal, type NumberRead } from "./number-words.ts";
import { readSpokenNumber } from "./spoken-number.ts";
import { isAfterStop, isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";
import { isUnitAt } from "./units.ts";

/** A sum as it was read, in major units. */
export interface SumRead {
  readonly value: number;
  readonly next: number;
  readonly currency: Currency | undefined;
  /** The words say that it is money. */
  readonly isMoney: boolean;
}

/** "k", "grand", "thousand" after a figure or a word. */
function readMultiple(tokens: readonly Token[], read: NumberRead): SumRead {
  const word = joinedWordAt(tokens, read.next);
  const isK = word === "k" && tokens[read.next - 1]?.isFigure === true;
  if (word !== "grand" && !isK) return { ...read, currency: undefined, isMoney: false };
  return { value: read.value * 1_000, next: read.next + 1, currency: undefined, isMoney: true };
}

/** "half a grand", "half a million", "a buck": numbers that have no number word. */
function readWorded(tokens: readonly Token[], at: number): SumRead | undefined {
  const following = joinedWordAt(tokens, at + 1);
  const place = following === "a" ? at + 2 : at + 1;
  const scale = bigWords.get(joinedWordAt(tokens, place));
  if (wordAt(tokens, at) === "half" && scale !== undefined) {
    return { value: scale / 2, next: place + 1, currency: undefined, isMoney: true };
  }
  const isOne = wordAt(tokens, at) === "a" && currencyWords.get(following)?.isMinor === false;
  return isOne ? { value: 1, next: at + 1, currency: undefined, isMoney: false } : undefined;
}

const bigWords: ReadonlyMap<string, number> = new Map([...scaleWords, ["grand", 1_000]]);

/** "one four five point four oh": a sum read out figure by figure. */
function readSpelled(tokens: readonly Token[], at: number): SumRead | undefined {
  const isSpelled =
    digitWords.has(wordAt(tokens, at)) && digitWords.has(joinedWordAt(tokens, at + 1));
  if (!isSpelled) return undefined;
  const run = readRun(tokens, at);
  const isWhole = !run.hasPause && run.items.every((item) => item.kind === "single");
  const cents = isWhole && isJoined(tokens[run.next]) ? readCardinal(tokens, run.next) : undefined;
  if (cents === undefined || wordAt(tokens, run.next) !== "point") return undefined;
  const value = Number(run.digits) + cents.value;
  return { value, next: cents.next, currency: undefined, isMoney: true };
}

/** The number of a sum: words joined the way prices are said, or a figure. */
export function readNumberOfSum(tokens: readonly Token[], at: number): SumRead | undefined {
  const worded = readWorded(tokens, at) ?? readSpelled(tokens, at);
  if (worded !== undefined) return worded;
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

/** "50p", "fifty p", but not "7 p m" or "£20 p/w". */
const isPence = (tokens: readonly Token[], at: number): boolean =>
  joinedWordAt(tokens, at) === "p" && wordAt(tokens, at + 1) !== "m" && tokens[at + 1]?.gap !== "/";

/** One or two figures or words below a hundred; "oh five" is five. */
function readSmall(
  tokens: readonly Token[],
  at: number,
): (NumberRead & { isZero: boolean }) | undefined {
  const token = tokens[at];
  if (!isJoined(token) || readOrdinal(tokens, at) !== undefined) return undefined;
  const isZero = token.text === "oh";
  const written = smallFigure.test(token.text);
  const read = written
    ? { value: Number(token.text), next: at + 1 }
    : readBelowHundred(tokens, isZero ? at + 1 : at);
  return read && { ...read, isZero };
}
const smallFigure = /^\d{1,2}$/;

/** Something follows that makes a small number after a sum more than its cents. */
function isMoreThanCents(tokens: readonly Token[], at: number): boolean {
  // "fifty dollars fifteen days from now", "twenty pounds 25 december", "twenty pounds two hundred".
  const isDay = months.has(joinedWordAt(tokens, at));
  const isRate = joinedWordAt(tokens, at) === "a" || joinedWordAt(tokens, at) === "each";
  return isDay || (isUnitAt(tokens, at) && !isRate) || readSmall(tokens, at) !== undefined;
}

/** "pounds fifty", "dollars and sixty-nine cents": the cents after a sum with its currency. */
function readCents(tokens: readonly Token[], at: number): NumberRead | undefined {
  const hasAnd = joinedWordAt(tokens, at) === "and";
  const read = readSmall(tokens, hasAnd ? at + 1 : at);
  if (read === undefined) return undefined;
  const { value, next } = read;
  const isNamed = unitAt(tokens, next)?.isMinor === true || isPence(tokens, next);
  if (isNamed) return { value, next: next + 1 };
  const isTooSmall = value < 10 && !read.isZero;
  const isOther = isTooSmall || (hasAnd && !isAfterStop(tokens[next]));
  return isOther || isMoreThanCents(tokens, next) ? undefined : { value, next };
}

/** The currency after a number, "us" before it passed over, and the token after it. */
function readUnit(
  tokens: readonly Token[],
  at: number,
): { unit: MoneyUnit; next: number } | undefined {
  const place = joinedWordAt(tokens, at) === "us" ? at + 1 : at;
  const unit = unitAt(tokens, place);
  // "50 $20 bills": the sign belongs to the number after it.
  const after = tokens[place + 1];
  const isNext =
    currencySigns.has(wordAt(tokens, place)) && after?.isFigure === true && after.gap === "";
  return unit === undefined || isNext ? undefined : { unit, next: place + 1 };
}

/** A number with its currency after it: "forty quid", "twenty pounds fifty", "69 cents". */
function readSuffixed(tokens: readonly Token[], sum: SumRead): SumRead | undefined {
  if (isPence(tokens, sum.next)) {
    return { value: sum.value / 100, next: sum.next + 1, currency: "GBP", isMoney: true };
  }
  const read = readUnit(tokens, sum.next);
  if (read === undefined) return undefined;
  const { currency, isMinor } = read.unit;
  if (isMinor) return { value: sum.value / 100, next: read.next, currency, isMoney: true };
  const cents = readCents(tokens, read.next) ?? { value: 0, next: read.next };
  return { value: sum.value + cents.value / 100, next: cents.next, currency, isMoney: true };
}

/** The currency of a sign or code before a number; none for other people's dollars ("C$50"). */
function readSign(tokens: readonly Token[], at: number): Pick<MoneyUnit, "currency"> | undefined {
  const word = wordAt(tokens, at);
  const sign = currencySigns.get(word);
  if (sign === undefined) return codes.has(word) ? currencyWords.get(word) : undefined;
  const before = at > 0 && tokens[at]?.gap === "" ? tokens[at - 1] : undefined;
  const isForeign = before?.isFigure === false && !ownDollars.has(before.text);
  return isForeign ? { currency: undefined } : sign;
}

/** A sum that starts with its sign or code: "$2,813.33", "£40", "usd 50", "€1.2k". */
function readPrefixed(tokens: readonly Token[], at: number): SumRead | undefined {
  const sign = isJoined(tokens[at + 1]) ? readSign(tokens, at) : undefined;
  const read = sign && readSpokenNumber(tokens, at + 1);
  if (sign === undefined || read === undefined) return undefined;
  const { value, next } = readMultiple(tokens, read);
  const isRepeated = currencyWords.has(joinedWordAt(tokens, next));
  return { value, next: isRepeated ? next + 1 : next, currency: sign.currency, isMoney: true };
}

const ownDollars: ReadonlySet<string> = new Set(["us", "usd"]);

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

/** A sum that says itself that it is money: a sign, a currency, "grand", a note, cents. */
export function readSum(tokens: readonly Token[], at: number): SumRead | undefined {
  const prefixed = readPrefixed(tokens, at) ?? readNote(tokens, at);
  if (prefixed !== undefined) return prefixed;
  const number = readNumberOfSum(tokens, at);
  return number && (readSuffixed(tokens, number) ?? (number.isMoney ? number : undefined));
}
