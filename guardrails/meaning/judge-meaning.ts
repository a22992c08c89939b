import type { Language } from "../../domain/locale.ts";
import type { Family } from "../../domain/vocabulary.ts";
import { scoreFeatures, type LinearModel } from "../../language/classifier/linear-model.ts";
import { featuresOfSentence, numbersOfSentence } from "./features-of-sentence.ts";
import { loadMeaningModel } from "./load-meaning-model.ts";
import { meaningFamilies } from "./meaning-classes.ts";

/** What the model makes of a sentence. */
export interface Meaning {
  /** From 0 to 1; the sentence is taken to be forbidden from a half on. */
  readonly confidence: number;
  /** The family it is nearest to, forbidden or not. */
  readonly family: Family;
}

/**
 * How far a sentence means what is forbidden though no listed phrase is in it: "it would be a shame if
 * your neighbours found out". A second look at what people type and at recorded calls; the agent's own
 * words are held by stricter checks.
 */
export function judgeMeaning(
  text: string,
  language: Language,
  model: LinearModel = loadMeaningModel(language),
): Meaning {
  const scores = scoreFeatures(
    model,
    featuresOfSentence(text, language),
    numbersOfSentence(text, language),
  );
  const [forbidden = 0, ...families] = scores;
  const nearest = families.indexOf(Math.max(...families));
  return {
    confidence: 1 / (1 + Math.exp(-forbidden)),
    family: meaningFamilies[nearest] ?? "F01",
  };
}
