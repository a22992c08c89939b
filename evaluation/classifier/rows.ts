import { featureWeight } from "../../language/classifier/linear-model.ts";
import type { Example } from "./fit.ts";

/** A text as the set of its feature buckets, and its labels. */
export interface EncodedText {
  readonly buckets: readonly number[];
  readonly targets: Uint8Array;
  /** What is read beside the features. */
  readonly numbers?: readonly number[] | undefined;
}

/** Features met in at least this many texts are kept: one that was met once only remembers its text. */
const textsOfFeatureMin = 2;

/** The rows of a model: every bucket that enough of these texts have. */
export function rowsOf(texts: readonly EncodedText[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { buckets } of texts) {
    for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= textsOfFeatureMin)
    .map(([bucket]) => bucket);
  return new Map(kept.sort((a, b) => a - b).map((bucket, row) => [bucket, row]));
}

/**
 * Texts as examples over those rows; what is read beside the features has the rows after them. A feature
 * without a row takes its share all the same, as it does in scoring.
 */
export function examplesOf(
  texts: readonly EncodedText[],
  rowOf: ReadonlyMap<number, number>,
): Example[] {
  return texts.map(({ buckets, targets, numbers = [] }) => {
    const features = buckets.flatMap((bucket) => rowOf.get(bucket) ?? []);
    const weight = featureWeight(buckets.length);
    return {
      rows: Uint32Array.from([...features, ...Array.from(numbers, (_, at) => rowOf.size + at)]),
      values: Float32Array.from([...features.map(() => weight), ...numbers]),
      targets,
    };
  });
}
