import { sentenceCharsMax } from "../../domain/limits.ts";
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

/**
 * Mentions that one set of rules finds at most: more than a longest sentence has characters for, so none is
 * lost where it counts, and a text of nothing but dates costs no more than a long one.
 */
const mentionsMax = sentenceCharsMax;

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
  const taken = new Uint8Array(scene.shape.length);
  for (const rule of rules) {
    const { pattern } = rule;
    pattern.lastIndex = 0;
    while (found.length < mentionsMax) {
      const match = pattern.exec(scene.shape);
      if (match === null) break;
      const mention = read(rule, { match, scene, spent });
      const isFree = mention !== undefined && !taken.subarray(mention.from, mention.to).includes(1);
      pattern.lastIndex = isFree ? Math.max(mention.to, match.index + 1) : match.index + 1;
      if (!isFree) continue;
      found.push(mention);
      taken.fill(1, mention.from, mention.to);
      const words = scene.shape.slice(mention.from, mention.to);
      for (const number of numbersIn(words, scene)) spent.add(number);
    }
  }
  return found;
}

interface Place {
  readonly match: RegExpExecArray;
  readonly scene: Scene;
  readonly spent: ReadonlySet<number>;
}

/** What the rule says of a match whose numbers are all free. */
function read(rule: Rule, { match, scene, spent }: Place): ShapeMention | undefined {
  if (numbersIn(match[0], scene).some((number) => spent.has(number))) return undefined;
  const reading = rule.read(match, scene);
  return reading && place(reading, match.index, match.index + match[0].length);
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
