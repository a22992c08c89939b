import type { StoredLinearModel } from "../../language/classifier/stored-linear-model.ts";
import type { Fitted } from "./fit.ts";

/**
 * A fitted model as it is stored: weights as bytes, one scale a class, a thirtieth of the size for no
 * measured loss.
 * @param thresholds the score from which each class is asserted; stored scores have it at zero.
 */
export function storeModel(
  { shape: { width }, weights: all, biases }: Fitted,
  options: {
    readonly classes: readonly string[];
    readonly thresholds: readonly number[];
    /** The bucket of each row. */
    readonly buckets: Iterable<number>;
  },
): StoredLinearModel {
  const buckets = Uint32Array.from(options.buckets);
  const weights = all.subarray(0, buckets.length * width);
  const dense = all.subarray(buckets.length * width);
  const scales = new Float32Array(width);
  for (const [at, weight] of weights.entries()) {
    const column = at % width;
    scales[column] = Math.max(scales[column] ?? 0, Math.abs(weight) / 127);
  }
  const bytes = Int8Array.from(weights, (weight, at) =>
    Math.round(weight / (scales[at % width] || 1)),
  );
  return {
    classes: options.classes,
    biases: base64(biases.map((bias, column) => bias - (options.thresholds[column] ?? 0))),
    scales: base64(scales),
    buckets: base64(buckets),
    weights: base64(bytes),
    ...(dense.length > 0 ? { dense: base64(dense) } : {}),
  };
}

const base64 = (numbers: ArrayBufferView): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
