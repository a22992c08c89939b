import type { Language } from "../../domain/locale.ts";
import {
  meanVector,
  readWordVectors,
  type WordVectors,
} from "../../language/classifier/word-vectors.ts";
import { normalise } from "../../language/normalise.ts";
import { stemOf } from "../positive/stem-of.ts";
import { englishWords } from "./english-words.ts";
import { numberWord } from "./number-word.ts";
import { addCharacters, addContexts, addFeature, type SentenceBag } from "./sentence-bag.ts";

/** A sentence of the agent, and what the debtor said just before, where it answers that. */
export interface SpokenSentence {
  readonly text: string;
  readonly debtorText?: string | null | undefined;
  readonly language: Language;
}

/** Characters that enter the features: more than any sentence that may be said has. */
const featureCharsMax = 600;

/** Question and exclamation marks are half of what a hint means; other marks mean nothing here. */
const noise = /[^\p{L}\p{N}'?!]+/gu;

/** Dimensions of the word vectors. */
const vectorWidth = 100;

/** Cuts Chinese into words; part of the runtime. */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** How much the vectors count beside the words: less than as they come, by unseen authors. */
const vectorShare = 0.4;

let vectors: WordVectors | undefined;

/**
 * What the classifier sees of an agent's sentence: in Chinese characters and words, in English words and
 * their stems; in both the debtor's words beside them, apart.
 */
export function featuresOfSentence({ text, debtorText, language }: SpokenSentence): SentenceBag {
  const bag: SentenceBag = new Set<number>();
  const words = wordsOf(text, language);
  addContexts(bag, words, "");
  if (language === "zh") addCharacters(bag, `^${words.join("")}$`);
  else addContexts(bag, words.map(stemOf), "stem ");
  if (typeof debtorText === "string" && debtorText !== "") {
    addFeature(bag, "answer");
    addContexts(bag, wordsOf(debtorText, language), "debtor ");
  }
  return bag;
}

/**
 * What the classifier reads beside the features: in English the mean of the word vectors, which knows
 * words that no sentence of the corpus has. There are no free vectors of Chinese words small enough.
 */
export function numbersOfSentence({ text, language }: SpokenSentence): Float32Array {
  if (language === "zh") return new Float32Array();
  vectors ??= readWordVectors(new URL("./words-en/", import.meta.url), vectorWidth);
  return meanVector(wordsOf(text, language), vectors).map((value) => value * vectorShare);
}

/** The words of a sentence, as the features have them. */
export function wordsOf(text: string, language: Language): string[] {
  const plain = normalise(text.slice(0, featureCharsMax)).text.replace(noise, " ").trim();
  if (language === "en") return englishWords(plain);
  const joined = plain.replaceAll(" ", "").replace(/\d+/g, numberWord);
  return Array.from(segmenter.segment(joined), ({ segment }) => segment);
}
