import {
  cardinalWords,
  digitWords,
  ordinalSuffixes,
  ordinalWords,
  scaleWords,
} from "./number-lexicon.ts";
import { isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";

/*
 * A grammar of our own: chrono-node knows number words up to twelve and keeps them to itself, and amounts
 * are said in ways that only make sense as amounts ("two fifty", "fifteen hundred", "one forty-five
 * forty"). bench/en-finders.ts measures it on public cases.
 */

/** A number that was read, and the index of the token after it. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
}

const zeroWords: ReadonlySet<string> = new Set(["zero", "nought", "naught"]);

const isArticle = (word: string): boolean => word === "a" || word === "an";

/** A figure's value; thousands separators are dropped. */
export const figureValue = (text: string): number => Number(text.replaceAll(",", ""));

/** 1 to 99 in words; undefined for the tens of an ordinal ("twenty fifth"). */
export function readBelowHundred(tokens: readonly Token[], at: number): NumberRead | undefined {
  const value = cardinalWords.get(wordAt(tokens, at));
  if (value === undefined) return undefined;
  if (value < 20 || value % 10 !== 0) return { value, next: at + 1 };
  const following = joinedWordAt(tokens, at + 1);
  const unit = cardinalWords.get(following) ?? 10;
  if (unit < 10) return { value: value + unit, next: at + 2 };
  return (ordinalWords.get(following) ?? 10) < 10 ? undefined : { value, next: at + 1 };
}

/** What follows a hundred or a thousand: "(and) fifty", but not the "two" of "and two fifty". */
function readTail(tokens: readonly Token[], at: number): NumberRead | undefined {
  const start = joinedWordAt(tokens, at) === "and" ? at + 1 : at;
  const tail = isJoined(tokens[start]) ? readBelowHundred(tokens, start) : undefined;
  if (tail === undefined) return undefined;
  const after = joinedWordAt(tokens, tail.next);
  const isNewNumber =
    after === "hundred" || (tail.value < 10 && (cardinalWords.get(after) ?? 0) >= 10);
  return isNewNumber ? undefined : tail;
}

/** "a", "a couple of", "couple", where a scale follows: "a hundred", "a couple of thousand". */
function readArticle(tokens: readonly Token[], at: number): NumberRead | undefined {
  const start = isArticle(wordAt(tokens, at)) ? at + 1 : at;
  const isCouple = wordAt(tokens, start) === "couple";
  const of = isCouple ? start + 1 : start;
  const next = isCouple && joinedWordAt(tokens, of) === "of" ? of + 1 : of;
  return isScale(joinedWordAt(tokens, next)) ? { value: isCouple ? 2 : 1, next } : undefined;
}

/** What stands before "hundred" or a scale: a figure, a word, "a", "a couple of". */
function readHead(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.isFigure) return { value: figureValue(token.text), next: at + 1 };
  if (token.text === "hundred" || token.text === "thousand") return { value: 1, next: at };
  if (zeroWords.has(token.text)) return { value: 0, next: at + 1 };
  if (isArticle(token.text) || token.text === "couple") return readArticle(tokens, at);
  return readWithHalf(tokens, readBelowHundred(tokens, at));
}

const partsAfterAnd: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
]);

const isScale = (word: string): boolean =>
  word === "hundred" || word === "grand" || scaleWords.has(word);

/** "two and a half", "one and a quarter", which a scale may follow: "two and a half thousand". */
function readWithHalf(
  tokens: readonly Token[],
  read: NumberRead | undefined,
): NumberRead | undefined {
  if (read === undefined || joinedWordAt(tokens, read.next) !== "and") return read;
  const part = partsAfterAnd.get(joinedWordAt(tokens, read.next + 2));
  const hasPart = part !== undefined && joinedWordAt(tokens, read.next + 1) === "a";
  return hasPart ? { value: read.value + part, next: read.next + 3 } : read;
}

/** Up to 9,999 by hundreds: "fifteen hundred", "three hundred and thirty-eight", or a plain head. */
function readHundreds(tokens: readonly Token[], at: number): NumberRead | undefined {
  const head = readHead(tokens, at);
  if (head === undefined) return undefined;
  const isHundred = (head.next === at ? wordAt : joinedWordAt)(tokens, head.next) === "hundred";
  if (!isHundred) return head;
  const value = head.value * 100;
  const tail = readTail(tokens, head.next + 1);
  return tail === undefined
    ? { value, next: head.next + 1 }
    : { value: value + tail.value, next: tail.next };
}

/** "point two five", "point seventy-one": the fraction and the token after it. */
function readFraction(tokens: readonly Token[], at: number): NumberRead | undefined {
  if (wordAt(tokens, at) !== "point") return undefined;
  const whole = readBelowHundred(tokens, at + 1);
  if (whole !== undefined && whole.value >= 10) {
    return { value: whole.value / 100, next: whole.next };
  }
  let digits = "";
  let next = at + 1;
  for (; isJoined(tokens[next]); next += 1) {
    const digit = digitWords.get(wordAt(tokens, next));
    if (digit === undefined) break;
    digits += digit;
  }
  return digits === "" ? undefined : { value: Number(`0.${digits}`), next };
}

/**
 * A cardinal in words or figures, from the token at `at`: "two hundred and fifty", "fifteen hundred",
 * "a thousand", "2.5 million", "three point five". It never joins what people say as two numbers
 * ("two fifty"); `readSpokenNumber` does.
 */
export function readCardinal(tokens: readonly Token[], at: number): NumberRead | undefined {
  if (wordAt(tokens, at) === "point") return readFraction(tokens, at);
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  let next = at;
  for (let read = readHundreds(tokens, at); read !== undefined;) {
    const fraction = readFraction(tokens, read.next);
    const part: NumberRead =
      fraction === undefined ? read : { value: read.value + fraction.value, next: fraction.next };
    const word = part.next === at ? wordAt(tokens, at) : joinedWordAt(tokens, part.next);
    const scale = scaleWords.get(word) ?? 1;
    if (scale >= last) break;
    total += part.value * scale;
    next = scale > 1 ? part.next + 1 : part.next;
    last = scale;
    if (scale === 1) break;
    read = readAfterScale(tokens, next);
  }
  return next > at ? { value: total, next } : undefined;
}

/** The part after "thousand": it must belong to it, so "a thousand two fifty" stays two numbers. */
function readAfterScale(tokens: readonly Token[], at: number): NumberRead | undefined {
  const start = joinedWordAt(tokens, at) === "and" ? at + 1 : at;
  const token = tokens[start];
  if (!isJoined(token) || isArticle(token.text) || (token.isFigure && start === at))
    return undefined;
  const tail = readTail(tokens, start);
  const hundreds = readHundreds(tokens, start);
  const isHundreds = hundreds !== undefined && hundreds.value >= 100;
  return isHundreds || tail === undefined ? (isHundreds ? hundreds : undefined) : tail;
}

/** An ordinal, "twenty-fifth" or "25th". */
export function readOrdinal(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.isFigure) {
    const suffix = tokens[at + 1];
    const isOrdinal = isJoined(suffix) && suffix.gap.length < 2 && ordinalSuffixes.has(suffix.text);
    return isOrdinal ? { value: figureValue(token.text), next: at + 2 } : undefined;
  }
  const value = ordinalWords.get(token.text);
  if (value !== undefined) return { value, next: at + 1 };
  const ten = cardinalWords.get(token.text) ?? 0;
  if (ten < 20 || ten % 10 !== 0) return undefined;
  const unit = ordinalWords.get(joinedWordAt(tokens, at + 1)) ?? 10;
  return unit < 10 ? { value: ten + unit, next: at + 2 } : undefined;
}
