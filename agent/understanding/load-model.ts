import { readFileSync } from "node:fs";
import type { Language } from "../../domain/locale.ts";
import { indexRows, type LinearModel } from "../../language/classifier/linear-model.ts";
import { modelClasses } from "./model-classes.ts";

/** A model as it is stored: numbers as base64 of their little-endian bytes. */
export interface StoredModel {
  readonly version: number;
  readonly classes: readonly string[];
  /** Classes that a sure phrase rule asserts whatever the score. */
  readonly ruleDecides: readonly string[];
  /** Float32, one a class: bias, with the class's threshold already at zero. */
  readonly biases: string;
  /** Float32, one a class. */
  readonly scales: string;
  /** Uint32, one a row. */
  readonly buckets: string;
  /** Int8, a row after the other. */
  readonly weights: string;
}

/** A model together with what rules may settle by themselves. */
export interface TurnModel {
  readonly linear: LinearModel;
  readonly ruleDecides: ReadonlySet<string>;
}

const loaded = new Map<Language, TurnModel>();

/** The model of a language, read at its first use. Trained by `npm run train`. */
export function loadModel(language: Language): TurnModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = new URL(`./model/${language}.json`, import.meta.url);
  const model = decodeModel(JSON.parse(readFileSync(path, "utf8")) as StoredModel);
  loaded.set(language, model);
  return model;
}

/** A stored model, ready to score. @throws RangeError if its classes are not the ones of this code. */
export function decodeModel(stored: StoredModel): TurnModel {
  if (stored.classes.join() !== modelClasses.join()) {
    throw new RangeError("Expected a model of the present classes; run npm run train.");
  }
  return {
    linear: {
      classes: stored.classes,
      biases: new Float32Array(bytesOf(stored.biases)),
      scales: new Float32Array(bytesOf(stored.scales)),
      rowOf: indexRows(new Uint32Array(bytesOf(stored.buckets))),
      weights: new Int8Array(bytesOf(stored.weights)),
    },
    ruleDecides: new Set(stored.ruleDecides),
  };
}

function bytesOf(base64: string): ArrayBuffer {
  const buffer = Buffer.from(base64, "base64");
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
}
