import type { SentenceBag } from "./sentence-bag.ts";

/** A linear model over hashed features: weights as bytes, one scale a class. */
export interface MeaningModel {
  readonly classes: readonly string[];
  readonly biases: Float32Array;
  readonly scales: Float32Array;
  /** The features that have weights, in ascending order. */
  readonly features: Uint32Array;
  /** `classes.length` weights a feature, in the order of the features. */
  readonly weights: Int8Array;
  /** `classes.length` weights for each number that is read beside the features. */
  readonly dense: Float32Array;
}

/** A model as it is stored: numbers as base64 of their little-endian bytes. */
export interface StoredMeaningModel {
  readonly classes: readonly string[];
  readonly biases: string;
  readonly scales: string;
  readonly features: string;
  readonly weights: string;
  readonly dense: string;
}

/** A stored model, ready to score. @throws RangeError if its classes are not those expected. */
export function decodeMeaningModel(
  stored: StoredMeaningModel,
  expected: readonly string[],
): MeaningModel {
  if (stored.classes.join() !== expected.join()) {
    throw new RangeError("Expected a model of the present classes; it must be trained anew.");
  }
  return {
    classes: stored.classes,
    biases: new Float32Array(bytesOf(stored.biases)),
    scales: new Float32Array(bytesOf(stored.scales)),
    features: new Uint32Array(bytesOf(stored.features)),
    weights: new Int8Array(bytesOf(stored.weights)),
    dense: new Float32Array(bytesOf(stored.dense)),
  };
}

function bytesOf(base64: string): ArrayBuffer {
  const buffer = Buffer.from(base64, "base64");
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
}

/** How much each feature of a bag of `count` counts, so that long sentences do not shout. */
export const shareOfFeature = (count: number): number => 1 / Math.sqrt(Math.max(1, count));

/** One score a class, in the order of `model.classes`; from zero on, the class is asserted. */
export function scoresOfBag(
  { classes, biases, scales, features, weights, dense }: MeaningModel,
  bag: SentenceBag,
  numbers: ArrayLike<number>,
): Float64Array {
  const width = classes.length;
  const scores = new Float64Array(width);
  // A sentence meets thousands of weights: no place is looked at that is not there.
  for (const feature of bag) {
    const row = placeOf(feature, features);
    if (row < 0) continue;
    for (let column = 0; column < width; column += 1) {
      scores[column] = (scores[column] as number) + (weights[row * width + column] as number);
    }
  }
  const share = shareOfFeature(bag.size);
  for (let column = 0; column < width; column += 1) {
    const sum = scores[column] as number;
    scores[column] = (biases[column] as number) + sum * share * (scales[column] as number);
  }
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    for (let column = 0; column < width; column += 1) {
      scores[column] = (scores[column] as number) + number * (dense[at * width + column] as number);
    }
  }
  return scores;
}

/** The place of a number in an ascending list, by halving; -1 where it is not there. */
function placeOf(wanted: number, sorted: Uint32Array): number {
  let from = 0;
  let to = sorted.length - 1;
  while (from <= to) {
    const middle = (from + to) >>> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
