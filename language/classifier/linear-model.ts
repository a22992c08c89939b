import { sumRows, type PackedRows } from "./packed-rows.ts";
import { bucketCount, type FeatureBag } from "./sparse-features.ts";

/**
 * A linear model with one column a class and one row a feature that was seen in training. Weights are
 * bytes; a class has one scale for all of its weights.
 */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly biases: Float32Array;
  readonly scales: Float32Array;
  /** The row of each bucket, or `noRow`. */
  readonly rowOf: Uint32Array;
  /** Rows one after the other, `classes.length` weights each. */
  readonly weights: PackedRows;
  /** For models that also read numbers beside the features: `classes.length` weights each. */
  readonly dense?: Float32Array | undefined;
}

/** What `rowOf` holds for a bucket that training never saw. */
export const noRow = 0xffff_ffff;

/** The row of each bucket, from the buckets in the order of their rows. */
export function indexRows(buckets: ArrayLike<number>): Uint32Array {
  const rowOf = new Uint32Array(bucketCount).fill(noRow);
  for (let row = 0; row < buckets.length; row += 1) rowOf[buckets[row] ?? 0] = row;
  return rowOf;
}

/** How much each feature of a bag of `count` counts, so that long turns do not shout. */
export const featureWeight = (count: number): number => 1 / Math.sqrt(Math.max(1, count));

/**
 * One score a class, in the order of `model.classes`: log odds before calibration.
 * @param numbers what the model reads beside the features, such as a mean word vector.
 */
export function scoreFeatures(
  model: LinearModel,
  bag: FeatureBag,
  numbers: ArrayLike<number> = [],
): Float64Array {
  const { rowOf, weights, biases, scales } = model;
  const width = model.classes.length;
  const rows: number[] = [];
  for (const bucket of bag) {
    const row = rowOf[bucket] as number;
    if (row !== noRow) rows.push(row);
  }
  const counts = sumRows(weights, rows);
  const weight = featureWeight(bag.size);
  const sums = new Float64Array(width);
  for (let column = 0; column < width; column += 1) {
    sums[column] =
      (biases[column] as number) +
      (counts[column] as number) * weight * (scales[column] as number) +
      denseScore(model, column, numbers);
  }
  return sums;
}

function denseScore(
  { classes, dense }: LinearModel,
  column: number,
  numbers: ArrayLike<number>,
): number {
  if (dense === undefined) return 0;
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    sum += (numbers[at] ?? 0) * (dense[at * classes.length + column] ?? 0);
  }
  return sum;
}
