import { readFileSync } from "node:fs";
import type { Language } from "../../domain/locale.ts";
import { meaningClasses, type MeaningQuestion } from "./meaning-classes.ts";
import { decodeMeaningModel, type MeaningModel, type StoredMeaningModel } from "./meaning-model.ts";

/** The models of a language, by what they answer. */
export type MeaningModels = Readonly<Record<MeaningQuestion, MeaningModel>>;

const loaded = new Map<Language, MeaningModels>();

/** The models of a language, read at their first use. Trained by `npm run train`. */
export function loadMeaningModels(language: Language): MeaningModels {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = new URL(`./model/${language}.json`, import.meta.url);
  const stored = JSON.parse(readFileSync(path, "utf8")) as Record<
    MeaningQuestion,
    StoredMeaningModel
  >;
  const models = decodeMeaningModels(stored);
  loaded.set(language, models);
  return models;
}

/** Stored models, ready to score. @throws RangeError if their classes are not those expected. */
export const decodeMeaningModels = (
  stored: Readonly<Record<MeaningQuestion, StoredMeaningModel>>,
): MeaningModels => ({
  forbidden: decodeMeaningModel(stored.forbidden, meaningClasses.forbidden),
  private: decodeMeaningModel(stored.private, meaningClasses.private),
  families: decodeMeaningModel(stored.families, meaningClasses.families),
});
