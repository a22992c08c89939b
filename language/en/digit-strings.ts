import type { Mention } from "../mention.ts";
import { readRun, type Run } from "./digit-run.ts";
import { dayOfDigits } from "./numeric-dates.ts";
import { phoneOf, writtenPhoneAt } from "./phones.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";
import { isJoined, joinedWordAt, wordAt } from "./tokens.ts";

/** Characters of an identity fragment: the length at which pairs ("sixty-six forty-one") are digits. */
const fragmentLength = 4;

/** The shortest string of digits: two digits are a number. */
const digitsMin = 3;

/** The shortest string that can be a telephone number in either country. */
const phoneMin = 7;

/** Digits of a day with its year. */
const dayLength = 8;

/** Figures from here on are no sum that anybody owes. */
const longFigureMin = 7;

const countOf = (run: Run, kind: Run["items"][number]["kind"]): number =>
  run.items.filter((item) => item.kind === kind).length;

/** "eight oh five" is a sum of three figures. */
const isHundreds = (run: Run): boolean =>
  run.digits.length === digitsMin && !run.hasPause && /^[1-9]0\d$/.test(run.digits);

/** Whether the run is a string of digits, and not a sum or several numbers. */
function isDigits(run: Run): boolean {
  const { length } = run.digits;
  const pairs = countOf(run, "pair");
  const homophones = countOf(run, "homophone");
  if (homophones > 0) return homophones === 1 && pairs === 0 && length === fragmentLength;
  if (pairs === 0) return length >= digitsMin && !isHundreds(run);
  if (length !== fragmentLength) return false;
  const singles = run.items.filter((item) => item.kind === "single");
  const isSaidSo = singles.length > 1 || singles.some((item) => item.digits.length > 1);
  return run.digits.startsWith("0") || isSaidSo || pairs === 2;
}

/** Two figures of two digits ("66 41"): written, so never a sum. In words they may be one. */
const isPairsInWords = (scan: Scan, at: number, run: Run): boolean =>
  run.items.length === 2 && countOf(run, "pair") === 2 && scan.tokens[at]?.isFigure === false;

/** The day that digits in pairs name: "oh three oh two nineteen eighty-eight", "three two nineteen ninety". */
function dayOfRun(scan: Scan, run: Run): ReturnType<typeof dayOfDigits> {
  if (run.digits.length === dayLength) return dayOfDigits(scan, run.digits);
  const [day, month, century, year] = run.items;
  const isSpoken = run.items.length === 4 && century?.kind === "pair" && year?.kind === "pair";
  if (!isSpoken || day === undefined || month === undefined) return undefined;
  const padded = [day, month, century, year].map((item) => item.digits.padStart(2, "0"));
  return dayOfDigits(scan, padded.join(""));
}

/** "last four four four one oh": the "four" counts the digits. */
const isCountOfDigits = (scan: Scan, at: number): boolean => {
  const lead = wordAt(scan.tokens, at - 1);
  const word = wordAt(scan.tokens, at);
  return (lead === "last" || lead === "final") && (word === "four" || word === "4");
};

/** "302X": the last of an identity number may be a letter. */
function readFragmentWithX(scan: Scan, at: number, run: Run): Reading | undefined {
  const { tokens } = scan;
  const token = tokens[at];
  const written = token?.isFigure === true && /^\d{3}$/.test(token.text) ? token.text : undefined;
  const digits =
    written ??
    (run.digits.length === digitsMin && countOf(run, "pair") < 2 ? run.digits : undefined);
  const next = written === undefined ? run.next : at + 1;
  const isX = joinedWordAt(tokens, next) === "x" && tokens[next + 1]?.isFigure !== true;
  if (digits === undefined || !isX) return undefined;
  return {
    next: next + 1,
    mentions: [{ ...spanOf(scan, at, next + 1), kind: "digits", digits: `${digits}X` }],
  };
}

/** A written telephone number, with the signs before it. */
function readWrittenPhone(scan: Scan, at: number): Reading | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  const from = scan.text[token.from - 1] === "(" ? token.from - 1 : token.from;
  const phone = writtenPhoneAt(scan.text, from, scan.context);
  if (phone === undefined) return undefined;
  const after = scan.tokens.findIndex((each, index) => index > at && each.from >= phone.to);
  const mention: Mention = { from, to: phone.to, kind: "phone", e164: phone.e164 };
  return { next: after < 0 ? scan.tokens.length : after, mentions: [mention] };
}

/** A figure that is no sum: a leading zero, or more figures than anybody owes. */
function readWrittenDigits(scan: Scan, at: number): Reading | undefined {
  const token = scan.tokens[at];
  const isPlain = token !== undefined && /^\d+$/.test(token.text);
  const isNumberLike = isPlain && (token.text.length >= longFigureMin || /^0\d/.test(token.text));
  if (!isNumberLike || !isAlone(scan, at)) return undefined;
  const span = spanOf(scan, at, at + 1);
  const day = dayOfDigits(scan, token.text);
  const digits: Mention = { ...span, kind: "digits", digits: token.text };
  const mentions: Mention[] =
    day?.date === undefined
      ? [digits]
      : [digits, { ...span, kind: "date", date: day.date, isAmbiguous: day.isAmbiguous }];
  return { next: at + 1, mentions };
}

/** Not the start of "07 30" or of a code such as 20-881. */
const isAlone = (scan: Scan, at: number): boolean =>
  !(isJoined(scan.tokens[at + 1]) && scan.tokens[at + 1]?.isFigure === true);

/** The mentions of a spoken run: a day, a telephone number, or plain digits. */
function runMentions(scan: Scan, at: number, run: Run): Mention[] {
  const span = spanOf(scan, at, run.next);
  const { digits } = run;
  const day = dayOfRun(scan, run);
  if (day?.date !== undefined) {
    return [{ ...span, kind: "date", date: day.date, isAmbiguous: day.isAmbiguous }];
  }
  const lead = wordAt(scan.tokens, at - 1) === "plus" ? "+" : "";
  const e164 = digits.length >= phoneMin ? phoneOf(lead + digits, scan.context) : undefined;
  if (e164 !== undefined) return [{ ...span, kind: "phone", e164 }];
  return isDigits(run) ? [{ ...span, kind: "digits", digits }] : [];
}

/**
 * Digits said one by one or written as such, and what they are: "four five six seven", "oh five one
 * two", "double seven two nine", "302X", a telephone number, or a day in figures.
 */
export function readDigits(scan: Scan, at: number): Reading | undefined {
  if (isCountOfDigits(scan, at)) return skip(at + 1);
  const phone = readWrittenPhone(scan, at);
  if (phone !== undefined) return phone;
  const run = readRun(scan.tokens, at);
  const withX = readFragmentWithX(scan, at, run);
  if (withX !== undefined) return withX;
  const written = readWrittenDigits(scan, at);
  if (written !== undefined) return written;
  if (run.items.length < 2 || isPairsInWords(scan, at, run)) return undefined;
  const mentions = runMentions(scan, at, run);
  return mentions.length === 0 ? undefined : { next: run.next, mentions };
}

/** The four digits that a bare sum may be instead: "7730", "sixty-six forty-one". */
export function fragmentDigits(scan: Scan, at: number, next: number): string | undefined {
  const token = scan.tokens[at];
  if (token?.isFigure === true) {
    return next === at + 1 && /^\d{4}$/.test(token.text) ? token.text : undefined;
  }
  const run = readRun(scan.tokens, at);
  const isFragment = run.next === next && !run.hasPause && run.digits.length === fragmentLength;
  return isFragment && isPairsInWords(scan, at, run) ? run.digits : undefined;
}
