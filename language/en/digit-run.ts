import { digitHomophones, digitRepeats, digitWords } from "./number-lexicon.ts";
import { readBelowHundred } from "./number-words.ts";
import { isJoined, isLoose, joinedWordAt, wordAt, type Token } from "./tokens.ts";
import { isUnitAt } from "./units.ts";

/** Digits a run may have: more than a card number is noise. */
const digitsMax = 24;

/** Figures one item may have: longer ones are numbers of their own. */
const figureMax = 2;

/** One digit, a repeated one, or a pair said or written as one number. */
export interface Item {
  readonly digits: string;
  readonly next: number;
  readonly kind: "single" | "pair" | "homophone";
}

/** Digits in a row, as somebody reads them out. */
export interface Run {
  readonly items: readonly Item[];
  readonly digits: string;
  readonly next: number;
  /** A comma, a dot or a hesitation stands somewhere between. */
  readonly hasPause: boolean;
}

const hesitations: ReadonlySet<string> = new Set(["uh", "um", "er", "erm", "hmm"]);
const plainDigits = /^\d+$/;

const single = (digits: string, next: number): Item => ({ digits, next, kind: "single" });

/** "double seven", "triple five". */
function readRepeated(tokens: readonly Token[], at: number): Item | undefined {
  const times = digitRepeats.get(wordAt(tokens, at));
  const word = wordAt(tokens, at + 1);
  const digit = digitWords.get(word) ?? (/^\d$/.test(word) ? word : undefined);
  return times === undefined || digit === undefined
    ? undefined
    : single(digit.repeat(times), at + 2);
}

function readItem(tokens: readonly Token[], at: number): Item | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.isFigure) {
    const isItem = plainDigits.test(token.text) && token.text.length <= figureMax;
    if (!isItem) return undefined;
    return token.text.length === 1
      ? single(token.text, at + 1)
      : { digits: token.text, next: at + 1, kind: "pair" };
  }
  const digit = digitWords.get(token.text);
  if (digit !== undefined) return single(digit, at + 1);
  const pair = readBelowHundred(tokens, at);
  return pair === undefined
    ? readRepeated(tokens, at)
    : { digits: String(pair.value), next: pair.next, kind: "pair" };
}

/** "six six for one": a word that sounds like a digit, between two that are. */
function readHomophone(tokens: readonly Token[], at: number): Item | undefined {
  const digit = digitHomophones.get(wordAt(tokens, at));
  const isInside = digit !== undefined && isJoined(tokens[at]) && isJoined(tokens[at + 1]);
  const isBeforeDigit = digitWords.has(wordAt(tokens, at + 1));
  return isInside && isBeforeDigit ? { digits: digit, next: at + 1, kind: "homophone" } : undefined;
}

/**
 * Whether a run may go on with this item: a pair follows at once; a digit may follow after a comma,
 * unless it counts something ("four five six seven, two payments").
 */
function continues(tokens: readonly Token[], at: number, item: Item): boolean {
  if (isUnitAt(tokens, item.next)) return false;
  if (isJoined(tokens[at])) return true;
  return item.kind === "single" && isLoose(tokens[at]);
}

/** "Oh seven seven double oh nine hundred two one eight": in a row of digits a hundred is two noughts. */
function readHundred(tokens: readonly Token[], at: number): Item | undefined {
  const digit = digitWords.get(wordAt(tokens, at));
  const isHundred = joinedWordAt(tokens, at + 1) === "hundred" && isJoined(tokens[at]);
  return isHundred && digit !== undefined && digit !== "0"
    ? { digits: `${digit}00`, next: at + 2, kind: "pair" }
    : undefined;
}

const itemAt = (tokens: readonly Token[], at: number, isFirst: boolean): Item | undefined => {
  const item =
    (isFirst ? undefined : readHundred(tokens, at)) ??
    readItem(tokens, at) ??
    (isFirst ? undefined : readHomophone(tokens, at));
  return item === undefined || isFirst || continues(tokens, at, item) ? item : undefined;
};

/** The digits read out from that token on; hesitations between them are passed over. */
export function readRun(tokens: readonly Token[], at: number): Run {
  const items: Item[] = [];
  let digits = "";
  let hasPause = false;
  let next = at;
  for (let index = at; digits.length < digitsMax;) {
    const item = itemAt(tokens, index, items.length === 0);
    if (item === undefined) {
      if (items.length === 0 || !hesitations.has(wordAt(tokens, index))) break;
      index += 1;
      hasPause = true;
      continue;
    }
    hasPause ||= items.length > 0 && !isJoined(tokens[index]);
    items.push(item);
    digits += item.digits;
    next = item.next;
    index = item.next;
  }
  return { items, digits, next, hasPause };
}
