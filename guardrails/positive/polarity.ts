import type { Language } from "../../domain/locale.ts";
import { piecesOf } from "./wording-pieces.ts";
import { wordsOf } from "./words-of.ts";

const negation: Readonly<Record<Language, RegExp>> = {
  zh: /[不没别无未]/g,
  en: /\b(?:\w+n't|not|no|never|nothing|nobody|none|cannot|without)\b/g,
};

/** How far a "not" reaches: characters in Chinese, about five words in English. */
const reach: Readonly<Record<Language, number>> = { zh: 5, en: 30 };

/** A word of a wording, and whether a "not" before it in the same thought reaches it. */
export interface PolarWord {
  readonly word: string;
  readonly isNegated: boolean;
}

/** The words of a masked wording with their polarity; those that hold the "not" themselves left out. */
export function polarWordsOf(masked: string, language: Language): PolarWord[] {
  return piecesOf(masked, language).clauses.flatMap((piece) => {
    const clause = piece.toLowerCase().replaceAll("’", "'");
    const nots = [...clause.matchAll(negation[language])].map(
      ({ 0: found, index }) => [index, index + found.length] as const,
    );
    return wordsOf(clause, language).flatMap(({ word, from, to }) => {
      // A character by itself is too little to be denied.
      if (language === "zh" && to - from < 2) return [];
      if (nots.some(([start, end]) => start < to && end > from)) return [];
      const isNegated = nots.some(([, end]) => end <= from && from - end < reach[language]);
      return [{ word, isNegated }];
    });
  });
}

/** How often a masked wording says "not". */
export const negationsIn = (masked: string, language: Language): number =>
  masked.toLowerCase().replaceAll("’", "'").match(negation[language])?.length ?? 0;
