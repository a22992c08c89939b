import { readFileSync } from "node:fs";
import type { Language } from "../../../../domain/locale.ts";
import type { LinearModel } from "../../../../language/classifier/linear-model.ts";
import {
  decodeLinearModel,
  type StoredLinearModel,
} from "../../../../language/classifier/stored-linear-model.ts";

/** What the model tells: how likely silence after these words is the end. */
export const endClasses: readonly string[] = ["end"];

/** A model of endings as it is stored. */
export interface StoredEndModel extends StoredLinearModel {
  readonly version: number;
  /** A score below this one means that more is to come; from 0 on it was all. */
  readonly openBelow: number;
}

/** A model of endings, ready to score. */
export interface EndModel {
  readonly linear: LinearModel;
  readonly openBelow: number;
}

const loaded = new Map<Language, EndModel>();

/** The model of a language, read at its first use. Trained by `npm run train`. */
export function loadEndModel(language: Language): EndModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = new URL(`./model/${language}.json`, import.meta.url);
  const model = decodeEndModel(JSON.parse(readFileSync(path, "utf8")) as StoredEndModel);
  loaded.set(language, model);
  return model;
}

/** A stored model, ready to score. @throws RangeError if it was made for other classes. */
export const decodeEndModel = (stored: StoredEndModel): EndModel => ({
  linear: decodeLinearModel(stored, endClasses),
  openBelow: stored.openBelow,
});
