import type { StoredMeaningModel } from "../../guardrails/meaning/meaning-model.ts";
import type { Fitted } from "../classifier/fit.ts";

/**
 * A fitted model as it is stored: weights as bytes, one scale a class; features whose weights are all
 * less than half a step are left out.
 * @param thresholds the score from which each class is asserted; stored scores have it at zero.
 */
export function storeMeaningModel(
  { shape: { width }, weights: all, biases }: Fitted,
  options: {
    readonly classes: readonly string[];
    readonly thresholds: readonly number[];
    /** The feature of each row. */
    readonly features: readonly number[];
  },
): StoredMeaningModel {
  const weights = all.subarray(0, options.features.length * width);
  const scales = new Float32Array(width);
  for (const [at, weight] of weights.entries()) {
    const column = at % width;
    scales[column] = Math.max(scales[column] ?? 0, Math.abs(weight) / 127);
  }
  const rows = options.features
    .map((feature, row) => ({
      feature,
      steps: Array.from(weights.subarray(row * width, (row + 1) * width), (weight, column) =>
        Math.round(weight / (scales[column] || 1)),
      ),
    }))
    .filter(({ steps }) => steps.some((step) => step !== 0))
    .toSorted((a, b) => a.feature - b.feature);
  return {
    classes: options.classes,
    biases: base64(biases.map((bias, column) => bias - (options.thresholds[column] ?? 0))),
    scales: base64(scales),
    features: base64(Uint32Array.from(rows, ({ feature }) => feature)),
    weights: base64(Int8Array.from(rows.flatMap(({ steps }) => steps))),
    dense: base64(all.slice(options.features.length * width)),
  };
}

const base64 = (numbers: ArrayBufferView): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
