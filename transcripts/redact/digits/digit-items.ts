import {
  besideDigits,
  hanDigits,
  hanSlips,
  hanUnits,
  repeats,
  scales,
  singles,
  teens,
  tens,
} from "./digit-words.ts";
import { matches } from "../matches.ts";

/** A piece of a text that stands for digits, as written or as read out. */
export interface DigitItem {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /**
   * `figure`: a group of written figures; `single`: one digit in words, or one that is repeated; `pair`:
   * "fifty-five"; `slip`: a word that is a digit only beside digits.
   */
  readonly kind: "figure" | "single" | "pair" | "slip";
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What was read from some words on: an item, or nothing. */
interface ItemRead {
  readonly item?: DigitItem;
  readonly next: number;
}

const hanAll = [...hanDigits.keys(), ...hanSlips.keys()].join("");
const wordPattern = new RegExp(`\\d+|[${hanAll}]|[a-z]+`, "g");

/**
 * Everything in a folded text that stands for digits, in order. Words that make up a number ("five
 * hundred and twelve", 三千五百) stand for a sum and are left out.
 */
export function digitItems(text: string): DigitItem[] {
  const words = matches(wordPattern, text).map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
  const items: DigitItem[] = [];
  for (let at = 0; at < words.length;) {
    const { item, next } = readItem(text, words, at);
    if (item !== undefined) items.push(item);
    at = next;
  }
  return withoutLoneSlips(text, items);
}

function readItem(text: string, words: readonly Word[], at: number): ItemRead {
  const word = words[at];
  if (word === undefined) return { next: at + 1 };
  if (/^\d/.test(word.text)) return { item: itemOf(word, word.text, "figure"), next: at + 1 };
  if (/^[a-z]/.test(word.text)) return readEnglish(text, words, at);
  const repeat = readHanRepeat(text, words, at);
  if (repeat !== undefined) return repeat;
  const digit = hanDigits.get(word.text);
  if (digit === undefined) {
    return { item: itemOf(word, hanSlips.get(word.text) ?? "", "slip"), next: at + 1 };
  }
  return isInHanNumber(text, word.from)
    ? { next: at + 1 }
    : { item: itemOf(word, digit, "single"), next: at + 1 };
}

/** 四个零, 三个8: the first digit counts the second. */
function readHanRepeat(text: string, words: readonly Word[], at: number): ItemRead | undefined {
  const [count, one] = [words[at], words[at + 1]];
  if (count === undefined || one === undefined) return undefined;
  const isCounted = text.slice(count.to, one.from) === "个" && !isInHanNumber(text, one.from);
  const times = Number(hanDigits.get(count.text) ?? "0");
  const digit = oneDigit(one.text);
  if (!isCounted || times < 2 || digit === undefined) return undefined;
  const place = { from: count.from, to: one.to };
  return { item: itemOf(place, digit.repeat(times), "single"), next: at + 2 };
}

/** The digit that one figure, character or word stands for. */
const oneDigit = (word: string): string | undefined => {
  if (/^\d$/.test(word)) return word;
  return hanDigits.get(word) ?? singles.get(word) ?? (/^oh?$/.test(word) ? "0" : undefined);
};

const itemOf = (
  place: Pick<Word, "from" | "to">,
  digits: string,
  kind: DigitItem["kind"],
): DigitItem => ({ digits, from: place.from, to: place.to, kind });

/** Digits between which and a unit nobody puts more of them: 四五百, 一千二三. */
const unitReach = 2;

/** 三千五百, 十五, 四五百: a unit stands before or after, with nothing but digits between. */
function isInHanNumber(text: string, at: number): boolean {
  for (const step of [1, -1]) {
    for (let away = 1; away <= unitReach; away += 1) {
      const char = text.charAt(at + step * away);
      if (hanUnits.has(char)) return true;
      if (!hanDigits.has(char)) break;
    }
  }
  return false;
}

/** The items without words that may be digits, where no digit stands in the same row: 起灵三九 is 7039. */
function withoutLoneSlips(text: string, items: readonly DigitItem[]): DigitItem[] {
  const rows: DigitItem[][] = [];
  for (const item of items) {
    const last = rows.at(-1)?.at(-1);
    const isOn =
      last !== undefined && isNext(text.slice(last.to, item.from), text.charAt(item.from));
    if (isOn) rows.at(-1)?.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => {
    if (row.some(({ kind }) => kind !== "slip")) return row;
    return isZeros(row) ? row.map((item) => ({ ...item, kind: "single" as const })) : [];
  });
}

/** "oh oh oh oh": nothing but zeros, and as many as a fragment has. */
const isZeros = (row: readonly DigitItem[]): boolean =>
  row.length >= 4 && row.every(({ digits }) => digits === "0");

/** Whether digits in a row are read on over that gap: characters at once, words after a space. */
const isNext = (gap: string, first: string): boolean =>
  gap === "" || (gap.length <= 2 && /^[ ,-]{1,2}$/.test(gap) && /[a-z]/.test(first));

/** Whether two words belong to one number: "fifty-five", "fifty five". */
const isTight = (text: string, a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && /^[ -]?$/.test(text.slice(a.to, b.from));

function readEnglish(text: string, words: readonly Word[], at: number): ItemRead {
  const read = readRepeat(text, words, at) ?? readPair(text, words, at) ?? readSingle(words, at);
  if (read === undefined) return { next: at + 1 };
  return isScaled(text, words, at) || isScaling(text, words, read.next)
    ? { next: read.next }
    : read;
}

/** A scale follows: "five hundred". */
const isScaling = (text: string, words: readonly Word[], next: number): boolean =>
  scales.has(words[next]?.text ?? "") && isTight(text, words[next - 1], words[next]);

/** A scale stands before it: "thousand five", "hundred and twelve". */
function isScaled(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const scale = before?.text === "and" ? words[at - 2] : before;
  return scales.has(scale?.text ?? "") && isTight(text, before, words[at]);
}

function readRepeat(text: string, words: readonly Word[], at: number): ItemRead | undefined {
  const [first, second] = [words[at], words[at + 1]];
  const times = repeats.get(first?.text ?? "");
  if (times === undefined || first === undefined || second === undefined) return undefined;
  const digit = oneDigit(second.text);
  if (digit === undefined || !isTight(text, first, second)) return undefined;
  const place = { from: first.from, to: second.to };
  return { item: itemOf(place, digit.repeat(times), "single"), next: at + 2 };
}

function readPair(text: string, words: readonly Word[], at: number): ItemRead | undefined {
  const [word, unit] = [words[at], words[at + 1]];
  if (word === undefined) return undefined;
  const teen = teens.get(word.text);
  if (teen !== undefined) return { item: itemOf(word, teen, "pair"), next: at + 1 };
  const ten = tens.get(word.text);
  if (ten === undefined) return undefined;
  const digit = singles.get(unit?.text ?? "") ?? "0";
  if (unit === undefined || digit === "0" || !isTight(text, word, unit)) {
    return { item: itemOf(word, `${ten}0`, "pair"), next: at + 1 };
  }
  const place = { from: word.from, to: unit.to };
  return { item: itemOf(place, ten + digit, "pair"), next: at + 2 };
}

function readSingle(words: readonly Word[], at: number): ItemRead | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const digit = singles.get(word.text);
  if (digit !== undefined) return { item: itemOf(word, digit, "single"), next: at + 1 };
  const slip = besideDigits.get(word.text);
  return slip === undefined ? undefined : { item: itemOf(word, slip, "slip"), next: at + 1 };
}
