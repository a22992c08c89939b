import type { Mention } from "../mention.ts";
import { readRun, type Run } from "./digit-run.ts";
import { dayOfDigits } from "./numeric-dates.ts";
import { phoneOf, writtenPhoneAt } from "./phones.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";
import { isJoined, joinedWordAt, tokenFrom, wordAt } from "./tokens.ts";

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
  const mention: Mention = { from, to: phone.to, kind: "phone", e164: phone.e164 };
  return { next: tokenFrom(scan.tokens, at, phone.to), mentions: [mention] };
}

/** The plain figures that follow one another, as in "07700 900456". */
function readFigures(scan: Scan, at: number): { readonly digits: string; readonly next: number } {
  let digits = "";
  let next = at;
  while (
    plainFigure.test(wordAt(scan.tokens, next)) &&
    (next === at || isJoined(scan.tokens[next]))
  ) {
    digits += wordAt(scan.tokens, next);
    next += 1;
  }
  return { digits, next };
}
const plainFigure = /^\d+$/;
const leadingZero = /^0\d/;

/** Words before a short number that is dialled: "text 988". */
const dialWords: ReadonlySet<string> = new Set(["call", "dial", "text", "ring", "phone"]);
const shortCode = /^\d{3,6}$/;

/** Figures that are no sum: a leading zero, more of them than anybody owes, a number to dial. */
function readWrittenDigits(scan: Scan, at: number): Reading | undefined {
  const word = wordAt(scan.tokens, at);
  if (!plainFigure.test(word)) return undefined;
  const isDialled = dialWords.has(wordAt(scan.tokens, at - 1)) && shortCode.test(word);
  const hasZero = leadingZero.test(word);
  if (!isDialled && !hasZero && word.length < longFigureMin) return undefined;
  const { digits, next } = hasZero ? readFigures(scan, at) : { digits: word, next: at + 1 };
  const span = spanOf(scan, at, next);
  const mention: Mention = { ...span, kind: "digits", digits };
  const day = dayOfDigits(scan, digits);
  if (day?.date === undefined) return { next, mentions: [mention] };
  const { date, isAmbiguous } = day;
  return { next, mentions: [mention, { ...span, kind: "date", date, isAmbiguous }] };
}

/** "Thirty, three zero", "fifteen, one five": a number, and its digits so that nobody mishears it. */
function readSpelledAgain(scan: Scan, at: number, run: Run): Reading | undefined {
  const [number, ...digits] = run.items;
  const isSame = digits.map((item) => item.digits).join("") === number?.digits;
  if (number?.kind !== "pair" || digits.length !== 2 || !run.hasPause || !isSame) return undefined;
  const minorUnits = Number(number.digits) * 100;
  const amount = { kind: "amount", minorUnits, currency: undefined, isBare: true } as const;
  return { next: run.next, mentions: [{ ...spanOf(scan, at, run.next), ...amount }] };
}

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
  const spelled = readSpelledAgain(scan, at, run);
  if (spelled !== undefined) return spelled;
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
