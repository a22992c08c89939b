import type { Language } from "../../domain/locale.ts";
import { addCharacterNgrams, addWordContexts } from "../../language/classifier/ngrams.ts";
import type { FeatureBag } from "../../language/classifier/sparse-features.ts";
import {
  meanVector,
  readWordVectors,
  type WordVectors,
} from "../../language/classifier/word-vectors.ts";
import { normalise } from "../../language/normalise.ts";

/** Characters that enter the features: more than any sentence that may be said has. */
const featureCharsMax = 600;

/** Question and exclamation marks are half of what a hint means; other marks mean nothing here. */
const noise = /[^\p{L}\p{N}'?!]+/gu;

/** Dimensions of the word vectors. */
const vectorWidth = 100;

/** Cuts Chinese into words; part of the runtime. */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

let vectors: WordVectors | undefined;

/** What the classifier sees of an agent's sentence: in Chinese characters and words, in English words. */
export function featuresOfSentence(text: string, language: Language): FeatureBag {
  const bag: FeatureBag = new Set<number>();
  if (language === "zh") {
    const joined = plain(text).replaceAll(" ", "");
    addCharacterNgrams(bag, `^${joined}$`);
    addWordContexts(
      bag,
      Array.from(segmenter.segment(joined), ({ segment }) => segment),
    );
  } else addWordContexts(bag, plain(text).replace(/[?!]/g, " $& ").trim().split(/ +/));
  return bag;
}

/** The words of an English sentence that may have a vector. */
export const wordsOfSentence = (text: string): string[] =>
  plain(text)
    .split(/[ ?!]+/)
    .map((word) => word.replace(/'s$/, ""));

/**
 * What the classifier reads beside the features: in English the mean of the word vectors, which knows
 * words that no sentence of the corpus has. There are no free vectors of Chinese words small enough.
 */
export function numbersOfSentence(text: string, language: Language): Float32Array {
  if (language === "zh") return new Float32Array();
  vectors ??= readWordVectors(new URL("./words-en/", import.meta.url), vectorWidth);
  return meanVector(wordsOfSentence(text), vectors);
}

const plain = (text: string): string =>
  normalise(text.slice(0, featureCharsMax)).text.replace(noise, " ").trim();
