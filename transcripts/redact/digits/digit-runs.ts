import type { Span } from "../spans.ts";
import { digitItems, type DigitItem } from "./digit-items.ts";

/** Digits that follow one another, whatever small stuff stands between them. */
export interface DigitRun extends Span {
  readonly items: readonly DigitItem[];
  /** For each item, how many digits stand before it. */
  readonly starts: readonly number[];
  /** All digits in a row; the last may be X. */
  readonly digits: string;
  /** What stands before each item, back to the one before it; empty for the first. */
  readonly gaps: readonly string[];
}

/** Longest stretch between two digits of one number: a hesitation, some dots. */
const gapCharsMax = 24;

const fillers = "嗯|呃|啊|额|哦|那个|就是|然后|对|uh|um|er|erm|ah|hmm|like|then|dash|hyphen|space";
/** Between figures: what writes numbers apart, and the box of an emoji digit. */
const boxed = "\\u20e3";
const looseGap = new RegExp(
  `^(?:[\\s\\-‐-―−._·•,、;:/()…!?。]|${boxed}|(?<![a-z])(?:${fillers})(?![a-z]))*$`,
);
const strictFigureGap = new RegExp(`^(?:[ \\-‐-―−._·]|\\) ?| - | dash | hyphen |${boxed} ?)?$`);
const strictSpokenGap = new RegExp(
  `^(?:[\\s,、\\-·…]|\\.{2,}|(?<![a-z])(?:${fillers})(?![a-z]))*$`,
);
const mixedGap = /^[ ,]?$/;

/** Characters in which an X is sought. */
const checkCharsMax = 20;

/** X, said or typed, at the end of an identity number. */
const checkX = /^[ ,、-]{0,2}(?:x(?: as in x-?ray|(?![a-z0-9]))|叉|艾克斯|埃克斯|爱克斯)(?! ?\d)/;

/** The longest runs of digits of a folded text: pieces of one number may be in one, never in two. */
export function looseRuns(text: string): DigitRun[] {
  return group(text, digitItems(text), (gap) => looseGap.test(gap));
}

/**
 * The run cut where one number ends and another begins, as far as the writing tells: figures go on over one
 * hyphen, space or dot, spoken digits over commas and hesitations.
 */
export function strictRuns(text: string, run: DigitRun): DigitRun[] {
  return group(text, run.items, isOneNumber).flatMap((strict) => trimmed(text, strict));
}

/** Digits of an identity fragment: a word at the end of fewer may well be one of them. */
const fragmentLength = 4;

/** Words that may be digits are none at the ends: "one two three to you". "Oh" is one at the beginning. */
function trimmed(text: string, run: DigitRun): DigitRun[] {
  if (run.digits.length <= fragmentLength) return [run];
  const first = run.items.findIndex(({ kind, digits }) => kind !== "slip" || digits === "0");
  const last = run.items.findLastIndex((item) => item.kind !== "slip");
  const items = run.items.slice(first, last + 1);
  return items.length === run.items.length ? [run] : group(text, items, () => true);
}

const isShortFigure = (item: DigitItem): boolean =>
  item.kind === "figure" && item.digits.length === 1;

function isOneNumber(gap: string, a: DigitItem, b: DigitItem): boolean {
  const figures = (a.kind === "figure" ? 1 : 0) + (b.kind === "figure" ? 1 : 0);
  if (figures === 0 || (isShortFigure(a) && isShortFigure(b))) return strictSpokenGap.test(gap);
  return figures === 2 ? strictFigureGap.test(gap) : mixedGap.test(gap);
}

type Joins = (gap: string, before: DigitItem, after: DigitItem) => boolean;

function group(text: string, items: readonly DigitItem[], joins: Joins): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitItem[] = [];
  let gaps: string[] = [];
  const close = (): void => {
    if (run.some(({ kind }) => kind !== "slip")) runs.push(runOf(text, run, gaps));
    [run, gaps] = [[], []];
  };
  for (const item of items) {
    const before = run.at(-1);
    const isFar = before !== undefined && item.from - before.to > gapCharsMax;
    const gap = before === undefined || isFar ? "" : text.slice(before.to, item.from);
    if (before !== undefined && (isFar || !joins(gap, before, item))) close();
    gaps.push(run.length === 0 ? "" : gap);
    run.push(item);
  }
  close();
  return runs;
}

function runOf(text: string, items: readonly DigitItem[], gaps: readonly string[]): DigitRun {
  const to = items.at(-1)?.to ?? 0;
  const x = items.at(-1)?.digits === "X" ? null : checkX.exec(text.slice(to, to + checkCharsMax));
  if (x === null) return runWith(items, gaps);
  const letter: DigitItem = { digits: "X", from: to, to: to + x[0].length, kind: "single" };
  return runWith([...items, letter], [...gaps, ""]);
}

function runWith(items: readonly DigitItem[], gaps: readonly string[]): DigitRun {
  let count = 0;
  const starts = items.map(({ digits }) => {
    count += digits.length;
    return count - digits.length;
  });
  const digits = items.map((item) => item.digits).join("");
  return { items, starts, digits, gaps, from: items[0]?.from ?? 0, to: items.at(-1)?.to ?? 0 };
}

/** The indices of the items that hold the digits from one to another. */
export function itemsOfDigits(run: DigitRun, first: number, end: number): readonly number[] {
  let [low, high] = [0, run.starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((run.starts[middle] ?? 0) <= first) low = middle + 1;
    else high = middle;
  }
  const indices: number[] = [];
  for (let at = Math.max(0, low - 1); (run.starts[at] ?? end) < end; at += 1) indices.push(at);
  return indices;
}

/** Where the digits from one index to another of a run stand in the text; of words the whole word. */
export function placeOfDigits(run: DigitRun, first: number, end: number): Span {
  const indices = itemsOfDigits(run, first, end);
  const [head, tail] = [indices[0] ?? 0, indices.at(-1) ?? 0];
  const [start, last] = [run.items[head], run.items[tail]];
  if (start === undefined || last === undefined) return { from: run.from, to: run.from };
  const inside = first - (run.starts[head] ?? 0);
  const shown = end - (run.starts[tail] ?? 0);
  return {
    from: start.kind === "figure" ? start.from + inside : start.from,
    to: last.kind === "figure" ? Math.min(last.to, last.from + shown) : last.to,
  };
}
