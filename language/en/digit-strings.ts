import type { Mention } from "../mention.ts";
import { findPhone } from "./phones.ts";
import { digitHomophones, digitRepeats, digitWords } from "./number-lexicon.ts";
import { readBelowHundred } from "./number-words.ts";
import { birthDateOfDigits } from "./numeric-dates.ts";
import { spanOf, type Reading, type Scan } from "./scan.ts";
import { isJoined, isLoose, wordAt, type Token } from "./tokens.ts";

/** Characters of an identity fragment: the length in which pairs ("sixty-six forty-one") are digits. */
const fragmentLength = 4;

/** The shortest string of digits that is one; two digits are a number. */
const digitsMin = 3;

/** The shortest string that can be a telephone number in either country. */
const phoneMin = 7;

/** Digits a string may have: more than a card number is noise. */
const digitsMax = 24;

interface Item {
  readonly digits: string;
  readonly next: number;
  /** "twenty-nine": two digits said as one number. */
  readonly isPair: boolean;
}

interface Run {
  readonly digits: string;
  readonly next: number;
  readonly pairs: number;
  readonly singles: number;
  readonly hasComma: boolean;
}

const hesitations: ReadonlySet<string> = new Set(["uh", "um", "er", "erm", "hmm"]);
const plainDigits = /^\d+$/;

/** One item of a string of digits: a digit, "double seven", a pair of words, a written group. */
function readItem(tokens: readonly Token[], at: number): Item | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.isFigure) {
    const isPlain = plainDigits.test(token.text);
    return isPlain ? { digits: token.text, next: at + 1, isPair: token.text.length > 1 } : undefined;
  }
  const digit = digitWords.get(token.text);
  if (digit !== undefined) return { digits: digit, next: at + 1, isPair: false };
  const times = digitRepeats.get(token.text);
  if (times !== undefined) {
    const repeated = digitWords.get(wordAt(tokens, at + 1)) ?? wordAt(tokens, at + 1);
    const isDigit = /^\d$/.test(repeated);
    return isDigit ? { digits: repeated.repeat(times), next: at + 2, isPair: false } : undefined;
  }
  const pair = readBelowHundred(tokens, at);
  return pair && { digits: String(pair.value), next: pair.next, isPair: true };
}

/** "six six for one": a word that sounds like a digit, between two that are. */
function readHomophone(tokens: readonly Token[], at: number): Item | undefined {
  const digit = digitHomophones.get(wordAt(tokens, at));
  const isInside = digit !== undefined && isJoined(tokens[at]) && isJoined(tokens[at + 1]);
  const isBeforeDigit = digitWords.has(wordAt(tokens, at + 1));
  return isInside && isBeforeDigit ? { digits: digit, next: at + 1, isPair: false } : undefined;
}

/** Items one after the other, hesitations between them left out. */
function readRun(tokens: readonly Token[], at: number, withHomophones: boolean): Run {
  let run: Run = { digits: "", next: at, pairs: 0, singles: 0, hasComma: false };
  for (let index = at; run.digits.length <= digitsMax; ) {
    if (index > at && !isLoose(tokens[index])) break;
    const homophone = withHomophones && index > at ? readHomophone(tokens, index) : undefined;
    const item: Item | undefined = readItem(tokens, index) ?? homophone;
    if (item === undefined) {
      const canPause = index > at && hesitations.has(wordAt(tokens, index));
      if (!canPause) break;
      index += 1;
      continue;
    }
    run = {
      digits: run.digits + item.digits,
      next: item.next,
      pairs: run.pairs + (item.isPair ? 1 : 0),
      singles: run.singles + (item.isPair ? 0 : item.digits.length),
      hasComma: run.hasComma || (index > at && !isJoined(tokens[index])),
    };
    index = item.next;
  }
  return run;
}
