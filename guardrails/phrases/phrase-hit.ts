import type { Family } from "../../domain/vocabulary.ts";
import type { PatternKind } from "./compile-language.ts";

/** One forbidden phrase that does harm where it stands. */
export interface PhraseHit {
  readonly family: Family;
  readonly kind: PatternKind;
  /** A word of it was written so that a plain search would miss it, or the text stood on its head. */
  readonly isDisguised: boolean;
  /** UTF-16 positions in the text as it was given, the end excluded. */
  readonly span: readonly [from: number, to: number];
}

/**
 * The hits with those of one family that overlap as one, which keeps the kind of the one found first;
 * families come in the order in which they were found, and hits by their place.
 */
export function mergeHits(hits: readonly PhraseHit[]): PhraseHit[] {
  const byFamily = Map.groupBy(
    hits.map((hit, order) => ({ hit, order })),
    ({ hit }) => hit.family,
  );
  return [...byFamily.values()].flatMap((found) => {
    const merged: { hit: PhraseHit; order: number }[] = [];
    for (const next of found.toSorted((a, b) => a.hit.span[0] - b.hit.span[0])) {
      const last = merged.at(-1);
      if (last === undefined || next.hit.span[0] >= last.hit.span[1]) {
        merged.push(next);
        continue;
      }
      const first = next.order < last.order ? next : last;
      const to = Math.max(last.hit.span[1], next.hit.span[1]);
      const isDisguised = last.hit.isDisguised || next.hit.isDisguised;
      const hit: PhraseHit = { ...first.hit, isDisguised, span: [last.hit.span[0], to] };
      merged[merged.length - 1] = { hit, order: first.order };
    }
    return merged.map(({ hit }) => hit);
  });
}
