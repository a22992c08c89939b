import { languageOf, type Locale } from "../../domain/locale.ts";

/** Syllables a second of unhurried Mandarin on the telephone; one character is one syllable. */
const chineseSyllablesPerSecond = 4.5;
/** Words a second of unhurried English on the telephone. */
const englishWordsPerSecond = 2.6;

const chineseSyllables = /\p{Script=Han}|\d|[a-z]+/giu;
const englishWords = /[\p{L}\p{N}']+/gu;

/** Seconds it takes to say this: an estimate, for the cost report and for the clock of a simulated call. */
export function speechSeconds(text: string, locale: Locale): number {
  const isChinese = languageOf(locale) === "zh";
  const count = text.match(isChinese ? chineseSyllables : englishWords)?.length ?? 0;
  return count / (isChinese ? chineseSyllablesPerSecond : englishWordsPerSecond);
}
