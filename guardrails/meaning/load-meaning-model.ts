import { readFileSync } from "node:fs";
import type { Language } from "../../domain/locale.ts";
import type { LinearModel } from "../../language/classifier/linear-model.ts";
import {
  decodeLinearModel,
  type StoredLinearModel,
} from "../../language/classifier/stored-linear-model.ts";
import { meaningClasses } from "./meaning-classes.ts";

const loaded = new Map<Language, LinearModel>();

/** The model of a language, read at its first use. Trained by `npm run train:meaning`. */
export function loadMeaningModel(language: Language): LinearModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = new URL(`./model/${language}.json`, import.meta.url);
  const stored = JSON.parse(readFileSync(path, "utf8")) as StoredLinearModel;
  const model = decodeLinearModel(stored, meaningClasses);
  loaded.set(language, model);
  return model;
}
