import type { Language } from "../../../../domain/locale.ts";

/** Sounds that recognisers and people write down for noise; two of them make a turn noise. */
const zhNoise =
  /(?:滋[滋啦]|沙沙|哗[哗啦]|咕噜|呼噜|呜呜|嗡嗡|嘟嘟|咔[嚓哒]?|扑通|叮当|呃呃|嘶嘶)/gu;
const zhNoiseMin = 2;

/** A turn that is one such sound drawn out, as a line that is engaged makes it. */
const zhOneSound = /^[^\p{L}]*([滋沙哗嘟嗡嘀滴哔])(?:[^\p{L}]*\1){2,}[^\p{L}]*$/u;

/** Words without a vowel that are words all the same. */
const vowelless = new Set(
  "hmm mhm shh psst mr mrs ms dr st nth pls thx tbh idk nvm k ok y n ccj dwp nhs ssn hr tv cfpb sms pdf".split(
    " ",
  ),
);
const fillers = new Set("the a mm sh th er erm um uh ah".split(" "));
/** Where somebody speaks of anybody, it is speech, however broken. */
const persons = new Set(
  "i im i'm ive i've you we he she they me my your it's its yes no yeah".split(" "),
);

/** An English turn is noise when at least this share of it is fillers and non-words. */
const noiseShareMin = 0.5;
const wordsMin = 4;

/** No sentence has a "the" for every fourth word; a recogniser that hears noise writes them. */
const articlesMin = 3;
const articleShareMin = 0.25;

/** True for a turn that is noise on the line, not words: it is asked for again, never guessed at. */
export function isGarbled(text: string, language: Language): boolean {
  if (language === "zh") {
    return zhOneSound.test(text) || (text.match(zhNoise)?.length ?? 0) >= zhNoiseMin;
  }
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const articles = words.filter((word) => word === "the").length;
  if (words.length < wordsMin || words.some((word) => persons.has(word))) return false;
  if (articles >= articlesMin && articles / words.length >= articleShareMin) return true;
  const noise = words.filter((word) => fillers.has(word) || isNonWord(word)).length;
  return words.some(isNonWord) && noise / words.length >= noiseShareMin;
}

const isNonWord = (word: string): boolean => !/[aeiouy]/.test(word) && !vowelless.has(word);
