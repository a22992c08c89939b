import type { StoredModel } from "../../agent/understanding/load-model.ts";
import { modelClasses } from "../../agent/understanding/model-classes.ts";
import type { Language } from "../../domain/locale.ts";
import { crossValidate } from "./cross-validate.ts";
import { encodeTurns, examplesOf, rowsOf } from "./encode.ts";
import { fit, type Fitted } from "./fit.ts";
import type { TrainingTurn } from "./labelled-turn.ts";
import { settleClasses } from "./thresholds.ts";

const seed = 20_261_121;
const modelVersion = 1;
const width = modelClasses.length;

/** A model from labelled turns: the same turns give the same bytes. */
export function trainModel(options: {
  readonly language: Language;
  readonly turns: readonly TrainingTurn[];
  /** False for the baseline that sees n-grams only. */
  readonly withRules: boolean;
}): StoredModel {
  const turns = encodeTurns(options.turns, options.language, options.withRules);
  // The rules were written beside this corpus and look better on it than they are, so every turn is also
  // learnt without them: where no rule speaks, the words must.
  const unaided = options.withRules ? encodeTurns(options.turns, options.language, false) : [];
  const settled = settleClasses(turns, crossValidate(turns, unaided, seed));
  const ruleDecides = modelClasses.filter((_, column) => settled[column]?.ruleDecides === true);
  const all = [...turns, ...unaided];
  const rows = rowsOf(all);
  const fitted = fit(examplesOf(all, rows), rows.size, seed);
  const biases = fitted.biases.map((bias, column) => bias - (settled[column]?.threshold ?? 0));
  return {
    version: modelVersion,
    classes: modelClasses,
    ruleDecides,
    ...quantise(fitted, biases, [...rows.keys()]),
  };
}

/** Weights as bytes, one scale a class: a thirtieth of the size for no measured loss. */
function quantise(
  { weights }: Fitted,
  biases: Float32Array,
  buckets: readonly number[],
): Pick<StoredModel, "biases" | "scales" | "buckets" | "weights"> {
  const scales = new Float32Array(width);
  for (const [at, weight] of weights.entries()) {
    const column = at % width;
    scales[column] = Math.max(scales[column] ?? 0, Math.abs(weight) / 127);
  }
  const bytes = Int8Array.from(weights, (weight, at) =>
    Math.round(weight / (scales[at % width] || 1)),
  );
  return {
    biases: base64(biases),
    scales: base64(scales),
    buckets: base64(Uint32Array.from(buckets)),
    weights: base64(bytes),
  };
}

const base64 = (numbers: ArrayBufferView): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
