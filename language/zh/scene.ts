import { normalise } from "../normalise.ts";
import type { Mention, MentionContext } from "../mention.ts";
import { blockedSpans, type Span } from "./blocked-spans.ts";
import { digitValues, smallUnits, bigUnits } from "./number-characters.ts";
import { readNumber, one, type NumberWord } from "./number-words.ts";
import { joinSpacedText } from "./spaced-text.ts";

/** What a mention says, without its place. */
export type MentionValue = WithoutPlace<Mention>;
type WithoutPlace<M> = M extends unknown ? Omit<M, "from" | "to"> : never;

/** A text made ready for the finders. */
export interface Scene {
  readonly text: string;
  /** The text with each number as one private-use character, so that a rule reads 下个月N号. */
  readonly shape: string;
  readonly numbers: readonly NumberWord[];
  readonly context: MentionContext;
  /** Positions in `shape` as positions in `text`. */
  readonly toText: (index: number) => number;
  /** Positions in `text` as UTF-16 positions in the original. */
  readonly toOriginal: (index: number) => number;
}

/** One private-use character a number; a text with more numbers than there are such characters is no talk. */
const firstMark = 0xe000;
const numbersMax = 0x1900;

/** Addresses, whose figures mean nothing, and the characters that stand for numbers here. */
const noTalk = /[\ue000-\uf8ff]|(?:https?:\/\/|www\.)[^\s\u2e80-\uffff]{1,2000}/g;

/** Matches a number in a scene's shape. */
export const N = "([\\ue000-\\uf8ff])";

/** The text of one turn or sentence as a scene. */
export function setScene(original: string, context: MentionContext): Scene {
  const normal = normalise(original);
  const joined = joinSpacedText(
    normal.text.replace(noTalk, (words) => "\ufffd".repeat(words.length)),
  );
  const { text } = joined;
  const numbers = scanNumbers(text, blockedSpans(text));
  const starts: number[] = [];
  let shape = "";
  let at = 0;
  for (const [index, number] of numbers.entries()) {
    shape += text.slice(at, number.from);
    starts.push(shape.length);
    shape += String.fromCharCode(firstMark + index);
    at = number.to;
  }
  shape += text.slice(at);
  return {
    text,
    shape,
    numbers,
    context,
    toText: (index) => toText(index, starts, numbers),
    toOriginal: (index) => normal.toOriginal(joined.toOriginal(index)),
  };
}

/** The numbers of a normalised text, outside the given spans, in order. */
function scanNumbers(text: string, blocked: readonly Span[]): NumberWord[] {
  const numbers: NumberWord[] = [];
  let block = 0;
  for (let at = 0; at < text.length && numbers.length < numbersMax;) {
    const span = blocked[block];
    if (span !== undefined && at >= span.from) {
      at = Math.max(at, span.to);
      block++;
      continue;
    }
    // What a word owns is no part of a number: 三千一起还 is 三千 and 一起.
    const free = span === undefined ? text : text.slice(0, span.from);
    const number = numberAt(free, at, numbers.at(-1));
    if (number !== undefined && !isVague(number, text)) numbers.push(number);
    at = number?.to ?? at + 1;
  }
  return numbers;
}

/** The number that starts there, if one does, after the one before it. */
function numberAt(text: string, at: number, last: NumberWord | undefined): NumberWord | undefined {
  if (startsNumber(text.charAt(at))) return readNumber(text, at);
  return last?.to === at ? undefined : firstMonth(text, at);
}

/** 元月 is January, unless a sum stands before it: 五百元月底还. */
const firstMonth = (text: string, at: number): NumberWord | undefined =>
  text.startsWith("元月", at) && !/[几多\d美欧日韩港澳加]/.test(text.charAt(at - 1))
    ? { from: at, to: at + 1, tenThousandths: one, isRough: false, shape: "words" }
    : undefined;

/** 几十万, 上千 and 成百 are no numbers. */
const vague = /(?:[几数][十百千万亿]|[上成][百千万亿])$/;
const isVague = ({ from }: NumberWord, text: string): boolean =>
  vague.test(text.slice(Math.max(0, from - 1), from + 1));

const startsNumber = (char: string): boolean =>
  (char >= "0" && char <= "9") ||
  digitValues.has(char) ||
  smallUnits.has(char) ||
  bigUnits.has(char);

function toText(index: number, starts: readonly number[], numbers: readonly NumberWord[]): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const number = numbers[low - 1];
  return number === undefined ? index : number.to + (index - (starts[low - 1] ?? 0) - 1);
}

/** The number that a mark in the shape stands for. */
export function numberOf(mark: string | undefined, scene: Scene): NumberWord | undefined {
  return mark === undefined || mark === ""
    ? undefined
    : scene.numbers[mark.charCodeAt(0) - firstMark];
}

/** A number's value where it is whole, else undefined. */
export function wholeOf(number: NumberWord | undefined): number | undefined {
  if (number === undefined || number.tenThousandths % one !== 0) return undefined;
  return number.tenThousandths / one;
}
