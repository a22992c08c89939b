import type { Family } from "../../domain/vocabulary.ts";
import {
  featuresOfSentence,
  numbersOfSentence,
  type SpokenSentence,
} from "./features-of-sentence.ts";
import { loadMeaningModels, type MeaningModels } from "./load-meaning-model.ts";
import { meaningFamilies } from "./meaning-classes.ts";
import { scoresOfBag, type MeaningModel } from "./meaning-model.ts";

/** What the model makes of a sentence; each answer is worked out when it is asked for. */
export interface Meaning {
  /** From 0 to 1; the sentence is taken to be forbidden from a half on. */
  readonly confidence: number;
  /** The family it is nearest to, forbidden or not. */
  readonly family: Family;
  /** From 0 to 1; from a half on it gives a debt away to whoever may not know of it. */
  readonly givesAway: number;
}

/**
 * How far a sentence means what is forbidden though no listed phrase is in it: "it would be a shame if
 * your neighbours found out"; and how far it lets on that there is a debt. A second look at what people
 * type and at recorded calls; the agent's own words are held by stricter checks.
 */
export function judgeMeaning(
  sentence: SpokenSentence,
  models: MeaningModels = loadMeaningModels(sentence.language),
): Meaning {
  const bag = featuresOfSentence(sentence);
  const numbers = numbersOfSentence(sentence);
  const chanceBy = (model: MeaningModel): number => {
    const [score = 0] = scoresOfBag(model, bag, numbers);
    return chanceOf(score);
  };
  return {
    confidence: chanceBy(models.forbidden),
    get family() {
      const scores = scoresOfBag(models.families, bag, numbers);
      return meaningFamilies[scores.indexOf(Math.max(...scores))] ?? "F01";
    },
    get givesAway() {
      return chanceBy(models.private);
    },
  };
}

const chanceOf = (score: number): number => 1 / (1 + Math.exp(-score));
