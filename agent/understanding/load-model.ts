import { readFileSync } from "node:fs";
import type { Language } from "../../domain/locale.ts";
import type { LinearModel } from "../../language/classifier/linear-model.ts";
import {
  decodeLinearModel,
  type StoredLinearModel,
} from "../../language/classifier/stored-linear-model.ts";
import { modelClasses } from "./model-classes.ts";

/** A model as it is stored. */
export interface StoredModel extends StoredLinearModel {
  readonly version: number;
}

const loaded = new Map<Language, LinearModel>();

/** The model of a language, read at its first use. Trained by `npm run train`. */
export function loadModel(language: Language): LinearModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = new URL(`./model/${language}.json`, import.meta.url);
  const model = decodeModel(JSON.parse(readFileSync(path, "utf8")) as StoredModel);
  loaded.set(language, model);
  return model;
}

/** A stored model, ready to score. @throws RangeError if its classes are not the ones of this code. */
export const decodeModel = (stored: StoredModel): LinearModel =>
  decodeLinearModel(stored, modelClasses);
