import type { Language } from "../../domain/locale.ts";
import { isFree } from "./vocabulary.ts";
import { wordsOf } from "./words-of.ts";

/** The share of what a masked script is about, that stands in a masked wording as well. */
export function keptShare(masked: string, target: string, language: Language): number {
  const about = contentOf(target, language);
  const kept = contentOf(masked, language);
  const isAboutNothing = about.size === 0;
  const words = isAboutNothing ? wordsIn(target, language) : about;
  const others = isAboutNothing ? wordsIn(masked, language) : kept;
  if (words.size === 0) return 0;
  return [...words].filter((word) => others.has(word)).length / words.size;
}

const wordsIn = (masked: string, language: Language): ReadonlySet<string> =>
  new Set(wordsOf(masked, language).map(({ word }) => word));

/** The words that are about something; in Chinese the characters, since pairs break at any change. */
const contentOf = (masked: string, language: Language): ReadonlySet<string> =>
  new Set(
    [...wordsIn(masked, language)].filter((word) =>
      language === "zh" ? word.length === 1 : !isFree(word, language),
    ),
  );
