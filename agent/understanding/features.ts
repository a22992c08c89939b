import type { Language } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import { addCharacterNgrams, addWordNgrams } from "../../language/classifier/ngrams.ts";
import { addNamed, type FeatureBag } from "../../language/classifier/sparse-features.ts";
import { normalise } from "../../language/normalise.ts";
import type { RuleHit } from "./rules/index.ts";
import { findWordClasses } from "./word-classes/find-word-classes.ts";

/** Kinds of named features, beyond those of `ngrams.ts`. */
const kinds = {
  asked: 8,
  answer: 9,
  rule: 10,
  length: 11,
  askedRule: 12,
  wordClass: 13,
  askedClass: 14,
  classOrder: 15,
  classNeighbours: 16,
} as const;

/** Answers up to this long mean little without the question. */
const shortAnswerChars = { zh: 6, en: 16 } as const;

/**
 * A phrase that a rule knows says more than any one n-gram, so it counts this many times; with more, turns
 * of authors that the rules were not written beside are read worse.
 */
const ruleCopies = { zh: 2, en: 4 } as const;

/** What a sure rule means depends on the question, which counts this many times beside it. */
const askedRuleCopies = { zh: 1, en: 2 } as const;

/** A word's class tells more than its letters, so it counts this many times. */
const classCopies = 4;

/** How far apart two classes may stand and yet belong together, and how far to be neighbours. */
const classReach = { zh: 12, en: 8 } as const;
const neighbourReach = { zh: 3, en: 2 } as const;

/** Characters that enter the features; beyond them a turn is a story, and its start tells what it is. */
const featureCharsMax = 600;

const noise = /[^\p{L}\p{N}']+/gu;

/** What the classifier sees of a turn: its n-grams, what was asked, and what the rules found. */
export function featuresOf(turn: {
  readonly text: string;
  readonly language: Language;
  readonly asked: Asked | null;
  readonly hits: readonly RuleHit[];
}): FeatureBag {
  const bag: FeatureBag = new Set<number>();
  const { language, asked } = turn;
  const spaced = normalise(turn.text.slice(0, featureCharsMax)).text.replace(noise, " ").trim();
  if (language === "zh") addCharacterNgrams(bag, `^${spaced.replaceAll(" ", "")}$`);
  else addWordNgrams(bag, spaced === "" ? [] : spaced.split(" "));
  addNamed(bag, kinds.asked, asked ?? "nothing");
  if (spaced.length <= shortAnswerChars[language])
    addNamed(bag, kinds.answer, `${asked ?? ""}|${spaced}`);
  addNamed(bag, kinds.length, String(Math.min(6, Math.ceil(Math.log2(spaced.length + 1)))));
  addWordClasses(bag, turn);
  for (const { label, strength } of turn.hits) {
    for (let copy = 0; copy < ruleCopies[language]; copy += 1) {
      addNamed(bag, kinds.rule, `${copy}:${label}`);
      addNamed(bag, kinds.rule, `${copy}:${strength}:${label}`);
    }
    if (strength === "hint") continue;
    for (let copy = 0; copy < askedRuleCopies[language]; copy += 1) {
      addNamed(bag, kinds.askedRule, `${copy}:${asked ?? ""}:${label}`);
    }
  }
  return bag;
}

/** What the words are about: each class by itself and with the question, and which follows which. */
function addWordClasses(
  bag: FeatureBag,
  turn: { readonly text: string; readonly language: Language; readonly asked: Asked | null },
): void {
  const { language, asked } = turn;
  const found = findWordClasses(turn.text.slice(0, featureCharsMax), language);
  for (const [index, { at, name }] of found.entries()) {
    for (let copy = 0; copy < classCopies; copy += 1) {
      addNamed(bag, kinds.wordClass, `${copy}:${name}`);
    }
    addNamed(bag, kinds.askedClass, `${asked ?? ""}:${name}`);
    for (let next = index + 1; next < found.length; next += 1) {
      const other = found[next];
      const gap = (other?.at ?? Infinity) - at;
      if (other === undefined || gap > classReach[language]) break;
      const pair = `${name}>${other.name}`;
      if (gap > 0 && name !== other.name) addNamed(bag, kinds.classOrder, pair);
      if (gap <= neighbourReach[language]) addNamed(bag, kinds.classNeighbours, pair);
    }
  }
}
