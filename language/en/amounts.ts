import { minorUnitsMax } from "../../domain/limits.ts";
import type { Mention } from "../mention.ts";
import { fragmentDigits } from "./digit-strings.ts";
import { foreignSigns } from "./money-lexicon.ts";
import { readCardinal } from "./number-words.ts";
import { isPaid } from "./pay-words.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";
import { readNumberOfSum, readSum, type SumRead } from "./sums.ts";
import { isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";
import { isCountedAt, isRateAt } from "./units.ts";
import { isYear } from "./years.ts";

/** What floating point leaves of a sum that is exact to the minor unit. */
const exactnessMax = 1e-6;

/** Exact minor units, or undefined: money never rounds by itself. */
function minorUnitsOf(value: number): number | undefined {
  const minor = value * 100;
  const whole = Math.round(minor);
  const isExact = Math.abs(minor - whole) < exactnessMax;
  return isExact && whole <= minorUnitsMax ? whole : undefined;
}

/** The mention of a sum, and the digits it may be instead ("7730", "sixty-six forty-one"). */
function amountReading(scan: Scan, at: number, sum: SumRead): Reading {
  const minorUnits = minorUnitsOf(sum.value);
  if (minorUnits === undefined) return skip(sum.next);
  const span = spanOf(scan, at, sum.next);
  const isMoney = sum.isMoney || isPaid(scan, at) || isRateAt(scan.tokens, sum.next);
  const { currency } = sum;
  const amount: Mention = { ...span, kind: "amount", minorUnits, currency, isBare: !isMoney };
  const digits = isMoney ? undefined : fragmentDigits(scan, at, sum.next);
  return {
    next: sum.next,
    mentions: digits === undefined ? [amount] : [amount, { ...span, kind: "digits", digits }],
  };
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** "a few hundred", "several thousand pounds", "minus sixty": no sum is meant. */
const vagueLeads = words("few several minus negative");

/** Money that says so itself: a sign, a currency, "grand", a note, cents. */
export function readMoney(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const lead = wordAt(tokens, at - 1);
  // "It was 1,500 euros; minus twelve euros" takes from a sum, "I'm at minus sixty" is none.
  const isTaken = lead === "minus" && scan.found.some(({ kind }) => kind === "amount");
  if (vagueLeads.has(lead) && !isTaken) {
    const vague = readCardinal(tokens, at);
    return vague && skip(vague.next);
  }
  const sum = readSum(tokens, at);
  const isForeign = wordAt(tokens, at) === "$" && tokens[at]?.gap === "" && foreignSigns.has(lead);
  if (sum !== undefined && isForeign) return skip(sum.next);
  return sum && amountReading(scan, at, sum);
}

/** Words before a number that make it a name: "Chapter 7", "option two", "form 1099". */
const nameLeads = words(
  "chapter section article form room apartment apt unit floor suite option step number line press " +
    "dial route highway covid act title channel class grade age aged",
);

const yearLeads = words("in since year during");

/** Words around a "one" that is no number: "this one", "one of them", "one more". */
const oneLeads = words(
  "this that the which first last next other another no any every each some wrong only right new old not",
);
const oneFollowers = words(
  "of more day time thing that who is was 's another and by minute second moment person call",
);

/** A text of so few words may be the answer "one". */
const oneAnswerMax = 3;

const isPronoun = (tokens: readonly Token[], at: number): boolean =>
  oneLeads.has(wordAt(tokens, at - 1)) ||
  oneFollowers.has(joinedWordAt(tokens, at + 1)) ||
  tokens.length > oneAnswerMax;

/** Letters written at a sum that are no code: "20pw", "50ish". */
const sumSuffixes = words("pw pcm ish p");

/** A figure that is part of a code: "PR-20881", "29km". */
function isCode(tokens: readonly Token[], at: number, next: number): boolean {
  const after = tokens[at + 1];
  const isGlued =
    next === at + 1 && after?.gap === "" && !after.isFigure && !sumSuffixes.has(after.text);
  return tokens[at]?.isFigure === true && (isGlued || (at > 0 && tokens[at].gap === "-"));
}

/** The number is part of a name or a code, a year ("in 2024"), or a "one" that stands for a noun. */
function isName(tokens: readonly Token[], at: number, number: SumRead): boolean {
  const lead = wordAt(tokens, at - 1);
  if (nameLeads.has(lead) || isCode(tokens, at, number.next)) return true;
  if (yearLeads.has(lead) && isYear(number.value)) return true;
  return wordAt(tokens, at) === "one" && number.next === at + 1 && isPronoun(tokens, at);
}

const dash = /^ ?[-–] ?$/;

/** "3-5 days", "two or three payments": the first of two numbers that count the same thing. */
function isFirstOfRange(tokens: readonly Token[], next: number): boolean {
  const link = joinedWordAt(tokens, next);
  const isLinked = link === "or" || link === "to";
  if (!isLinked && !dash.test(tokens[next]?.gap ?? "")) return false;
  const start = isLinked ? next + 1 : next;
  const second = isJoined(tokens[start]) ? readCardinal(tokens, start) : undefined;
  return second !== undefined && isCountedAt(tokens, second.next);
}

/** A number that nothing marks: it may be money, a count or a fragment. */
export function readBareNumber(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const number = readNumberOfSum(tokens, at);
  if (number === undefined || wordAt(tokens, at) === "zero") return undefined;
  const { next } = number;
  const isOther =
    isName(tokens, at, number) || isCountedAt(tokens, next) || isFirstOfRange(tokens, next);
  return isOther ? skip(next) : amountReading(scan, at, number);
}
