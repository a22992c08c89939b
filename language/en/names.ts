import { nameKey } from "./name-key.ts";

/** Titles and suffixes that are no part of a name. */
const titles: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr prof sir madam jr sr ii iii iv esq".split(" "),
);

/** Beginnings that belong to the word after them: "Mc Elroy", "O Brien". */
const prefixes: ReadonlySet<string> = new Set(["mc", "o"]);

/** The shortest key in which one slip is forgiven; shorter names that differ are different names. */
const slipKeyMin = 6;

const marks = /\p{M}/gu;
const inner = /['’.]/g;
const separators = /[^\p{L}]+/u;

/** "Whitfield, Jerome" is "Jerome Whitfield". */
function inSpokenOrder(name: string): string {
  const [last, ...rest] = name.split(",");
  return rest.length === 1 ? `${rest[0] ?? ""} ${last ?? ""}` : name;
}

/** The words of a name, folded: no case, accents, punctuation, titles or initials. */
function wordsOf(name: string): string[] {
  const words = inSpokenOrder(name.normalize("NFD").replace(marks, "").toLowerCase())
    .replace(inner, "")
    .split(separators)
    .filter((word) => word !== "" && !titles.has(word));
  return words.flatMap((word, index) => {
    if (prefixes.has(words[index - 1] ?? "")) return [(words[index - 1] ?? "") + word];
    return word.length === 1 || prefixes.has(word) ? [] : [word];
  });
}

/** One slip apart: a letter more, less, other, or two changed over; never the first or the last one. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < slipKeyMin || Math.abs(a.length - b.length) > 1) return false;
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwap = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return Math.max(left.length, right.length) <= 1 || isSwap;
}

const sounds = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [keyA, keyB] = [nameKey(a), nameKey(b)];
  return keyA === keyB || isOneSlip(keyA, keyB);
};

/** Every word of the shorter name has one of its own in the longer. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  const left = [...longer];
  return shorter.every((word) => {
    const index = left.findIndex((other) => sounds(word, other));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

const first = (words: readonly string[]): string => words[0] ?? "";
const last = (words: readonly string[]): string => words.at(-1) ?? "";

/**
 * Whether two names are one person's as far as names tell: case, accents, punctuation, titles, middle
 * names and initials do not count, nor does the order of first and last name, nor what a recogniser
 * makes of a name by its sound (Jon, John). One word alone ("Raymond") is the same as a whole name
 * never: half a name fits half a family.
 */
export function sameName(a: string, b: string): boolean {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || two.length === 0) return false;
  const [shorter, longer] = one.length <= two.length ? [one, two] : [two, one];
  if (shorter.length === 1) return longer.length === 1 && sounds(first(one), first(two));
  if (shorter.length === longer.length && isWithin(shorter, longer)) return true;
  const isFirst = sounds(first(one), first(two));
  if (isFirst && (sounds(last(one), last(two)) || isWithin(shorter, longer))) return true;
  return sounds(first(one), last(two)) && sounds(last(one), first(two));
}
