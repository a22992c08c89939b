import type { Mention } from "../mention.ts";
import { numberOf, type MentionValue, type Scene } from "./scene.ts";

/** What a rule reads out of one match; a place of its own where that differs from the match's. */
export interface Reading {
  readonly value: MentionValue;
  readonly from?: number;
  readonly to?: number;
}

/** One way in which people put a value into words. */
export interface Rule {
  /** Global; written for a scene's shape. */
  readonly pattern: RegExp;
  /** The value, or undefined if the words mean something else. */
  read(match: RegExpExecArray, scene: Scene): Reading | undefined;
}

/** A mention whose place is in the scene's shape. */
export type ShapeMention = Mention;

const mark = /[\ue000-\uf8ff]/g;

/**
 * Reads a scene by rules, the first rule first: a place or a number that one rule has read is not read
 * again. `spent` are the numbers that are taken already, and takes up those read here.
 */
export function applyRules(
  rules: readonly Rule[],
  scene: Scene,
  spent: Set<number>,
): ShapeMention[] {
  const found: ShapeMention[] = [];
  for (const rule of rules) {
    const { pattern } = rule;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(scene.shape); match !== null; match = pattern.exec(scene.shape)) {
      const from = match.index;
      const numbers = numbersIn(match[0], scene);
      const isTaken = numbers.some((from) => spent.has(from));
      const reading = isTaken ? undefined : rule.read(match, scene);
      const mention = reading && place(reading, from, from + match[0].length);
      if (mention === undefined || found.some((other) => overlap(other, mention))) {
        pattern.lastIndex = from + 1;
        continue;
      }
      found.push(mention);
      pattern.lastIndex = Math.max(mention.to, from + 1);
      const read = scene.shape.slice(mention.from, mention.to);
      for (const number of numbersIn(read, scene)) spent.add(number);
    }
  }
  return found;
}

function place({ value, from, to }: Reading, start: number, end: number): ShapeMention {
  return { ...value, from: from ?? start, to: to ?? end };
}

/** The numbers in a piece of shape, each by where it starts in the text. */
function numbersIn(shape: string, scene: Scene): number[] {
  const marks = shape.match(mark) ?? [];
  return marks.map((char) => numberOf(char, scene)?.from ?? -1);
}

/** Whether two pieces share a character. */
export const overlap = (
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean => a.from < b.to && b.from < a.to;
