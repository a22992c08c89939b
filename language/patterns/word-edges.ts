/** Stands in texts and atoms where a word begins or ends, as `\b` has it: "pay" as a word is no part of "payday". */
export const edge = "\u0001";

const edgeCode = 0x01;
const spaceCode = 0x20;

/** Characters beyond ASCII that count as letters of ASCII in one place and not in another: İ, ſ and the Kelvin sign. */
const twofold = /[\u0130\u017f\u212a]/;

/** Whether it is sure where the words of a text begin and end, whatever the flags of an expression. */
export const hasSureEdges = (text: string): boolean => !twofold.test(text);

/** A text as its atoms are sought: no case, and the long s as the s that it counts as where case is ignored. */
export const foldCase = (text: string): string => text.toLowerCase().replaceAll("ſ", "s");

/** A character of `\w`, in lower case. */
const isOfWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

/** Two strings that touch, with the edge that is between them. */
export function join(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  const last = before.charCodeAt(before.length - 1);
  const first = after.charCodeAt(0);
  if (last === edgeCode) return first === edgeCode ? before + after.slice(1) : before + after;
  if (first === edgeCode || isOfWord(last) === isOfWord(first)) return before + after;
  return before + edge + after;
}

/** A string after which no letter may follow. */
export const endWord = (before: string): string =>
  isOfWord(before.charCodeAt(before.length - 1)) ? before + edge : before;

const between = new RegExp(`${edge} ${edge}`, "g");
const atEnds = new RegExp(`^ ${edge}|${edge} $`, "g");

/**
 * A joined string as it is sought in a marked text: what stands between two words is one edge, and what is beyond a
 * space at its end is not known.
 */
export const soughtAs = (joined: string): string =>
  joined === " " ? "" : joined.replace(between, edge).replace(atEnds, edge);

/**
 * The characters of a text with every edge of a word marked; the space between two words is one edge.
 * @param letterOf what stands for a character.
 * @param marked is written from 0 on, and has room for twice the text and one more.
 * @returns how many were written.
 */
export function markEdges(text: string, letterOf: Uint16Array, marked: Uint16Array): number {
  let count = 0;
  let wasOfWord = false;
  const mark = letterOf[edgeCode] as number;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : spaceCode;
    const is = isOfWord(code);
    if (is !== wasOfWord) {
      marked[count] = mark;
      count += 1;
      wasOfWord = is;
      if (!is && code === spaceCode && isOfWord(text.charCodeAt(at + 1))) {
        wasOfWord = true;
        continue;
      }
    }
    if (at === text.length) break;
    marked[count] = letterOf[code] as number;
    count += 1;
  }
  return count;
}
