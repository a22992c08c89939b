import type { EncodedEnding } from "./encode-endings.ts";

/** The scores from which an ending is complete, and below which it is open. */
export interface EndThresholds {
  readonly completeFrom: number;
  readonly openBelow: number;
}

/**
 * Share of pauses inside a clause that may be taken for an end. To cut somebody off costs a "sorry, go on"
 * and some trust, more than half a second of waiting does; below one in twenty too many ends would wait.
 */
const pausesCompleteMax = 0.05;

/** Share of ends that may be taken for a pause: each of them costs a silence of two seconds. */
const endsOpenMax = 0.04;

/** An ending and its score by a model that has not seen its author. */
export type ScoredEnding = EncodedEnding & { readonly score: number };

/** The thresholds that call most ends complete within these bounds, what is sure counting too. */
export function settleThresholds(endings: readonly ScoredEnding[]): EndThresholds {
  const pauses = endings.filter(({ ending: { kind } }) => kind === "phrase" || kind === "value");
  const ends = endings.filter(({ ending: { kind } }) => kind === "whole");
  return {
    completeFrom: -boundary(pauses, { share: pausesCompleteMax, sure: "complete", sign: -1 }),
    openBelow: boundary(ends, { share: endsOpenMax, sure: "open", sign: 1 }),
  };
}

interface Bound {
  readonly share: number;
  /** The verdict that is bounded; where it is sure, no threshold can take it back. */
  readonly sure: "complete" | "open";
  /** What the scores are multiplied with so that the lowest get this verdict. */
  readonly sign: 1 | -1;
}

/** The signed score up to which endings can have the verdict before more than the share of them do. */
function boundary(endings: readonly ScoredEnding[], { share, sure, sign }: Bound): number {
  const all = endings.reduce((sum, { ending }) => sum + ending.weight, 0);
  const ranked = endings
    .filter((ending) => ending.sure === undefined || ending.sure === sure)
    .map(({ ending, score, sure: known }) => ({
      weight: ending.weight,
      signed: known === undefined ? sign * score : -Infinity,
    }))
    .sort((a, b) => a.signed - b.signed);
  let sum = 0;
  for (const { weight, signed } of ranked) {
    sum += weight;
    if (sum > share * all) return signed;
  }
  return Infinity;
}
