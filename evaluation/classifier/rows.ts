import type { Example } from "./fit.ts";

/** A text as the set of its feature buckets, and its labels. */
export interface EncodedText {
  readonly buckets: readonly number[];
  readonly targets: Uint8Array;
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

/** Texts as examples over those rows. */
export function examplesOf(
  texts: readonly EncodedText[],
  rows: ReadonlyMap<number, number>,
): Example[] {
  return texts.map(({ buckets, targets }) => ({
    rows: buckets.flatMap((bucket) => rows.get(bucket) ?? []),
    targets,
  }));
}
