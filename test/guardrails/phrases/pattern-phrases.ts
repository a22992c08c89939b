import lexiconEn from "../../../guardrails/families/lexicon-en.json" with { type: "json" };
import lexiconZh from "../../../guardrails/families/lexicon-zh.json" with { type: "json" };
import type { Language } from "../../../domain/locale.ts";
import type { Family } from "../../../domain/vocabulary.ts";
import { families } from "../../../guardrails/phrases/families.ts";
import { findPhrases } from "../../../guardrails/phrases/find-phrases.ts";
import { parsePattern } from "../../../guardrails/phrases/pattern.ts";

/** A forbidden phrase that a pattern stands for. */
export interface Phrase {
  readonly family: Family;
  readonly language: Language;
  /** What fills each slot of the pattern. */
  readonly words: readonly string[];
  readonly text: string;
}

/** Patterns that forbid by themselves. */
const kinds = ["patterns", "absolute", "always", "authorised"] as const;

const lexicons = { zh: lexiconZh, en: lexiconEn };

/**
 * Phrases of every pattern of every family: `perPattern` different fillings each. Those that the rules
 * themselves excuse as they stand (a denial among the words) are left out.
 */
export function phrasesOfPatterns(perPattern: number): readonly Phrase[] {
  const phrases = families.flatMap((family) =>
    (["zh", "en"] as const).flatMap((language) =>
      kinds.flatMap((kind) =>
        family[language][kind].flatMap((pattern) =>
          fillings(pattern, language, perPattern).map((words) => ({
            family: family.family,
            language,
            words,
            text: words.join(language === "zh" ? "" : " "),
          })),
        ),
      ),
    ),
  );
  const unique = new Map(phrases.map((phrase) => [`${phrase.family} ${phrase.text}`, phrase]));
  return [...unique.values()].filter((phrase) => isFound(phrase, phrase.text));
}

/** True if a text is found to be forbidden by the family of the phrase. */
export const isFound = ({ family }: Phrase, text: string): boolean =>
  findPhrases(text).some((hit) => hit.family === family);

function fillings(pattern: string, language: Language, count: number): string[][] {
  const { slots } = parsePattern(pattern, lexicons[language].classes);
  return Array.from({ length: count }, (_, turn) =>
    slots.map(({ words }, slot) => {
      // Steps of different lengths a slot, so that the same words do not always meet.
      const word = words[(turn * (2 * slot + 1) * 7 + slot) % words.length] ?? "";
      return word.replaceAll("_", " ").replaceAll("*", "");
    }),
  );
}
