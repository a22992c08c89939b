import { endFeatures } from "../../agent/voice/turn-taking/completeness/end-features.ts";
import { sureVerdict } from "../../agent/voice/turn-taking/completeness/sure-verdict.ts";
import type { Language } from "../../domain/locale.ts";
import { endingsOf, type KnownEnding } from "./endings.ts";
import type { EndExample } from "./fit-end-model.ts";
import type { Utterance } from "./utterances.ts";

/** An ending with what the model sees of it and what is sure of it without. */
export interface EncodedEnding {
  readonly ending: KnownEnding;
  readonly buckets: readonly number[];
  readonly sure: "complete" | "open" | "unsure" | undefined;
}

/** All endings of one utterance. */
export interface EncodedUtterance {
  readonly author: string;
  readonly isShort: boolean;
  readonly endings: readonly EncodedEnding[];
}

/** What training and measuring work on. Most of the time goes into understanding every ending. */
export const encodeUtterances = (
  utterances: readonly Utterance[],
  language: Language,
): EncodedUtterance[] =>
  utterances.map((utterance) => ({
    author: utterance.author,
    isShort: utterance.text.replace(/[^\p{L}\p{N}]+/gu, "").length <= shortChars[language],
    endings: endingsOf(utterance, language).map((ending) => ({
      ending,
      buckets: [...endFeatures(ending, language)],
      sure: sureVerdict(ending, language),
    })),
  }));

/** Features met in fewer utterances only remember them. */
const utterancesOfFeatureMin = 3;

/** The rows of a model: every bucket that enough of these utterances have. */
export function endRowsOf(utterances: readonly EncodedUtterance[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { endings } of utterances) {
    for (const bucket of new Set(endings.flatMap(({ buckets }) => buckets))) {
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= utterancesOfFeatureMin);
  return new Map(
    kept
      .map(([bucket]) => bucket)
      .sort((a, b) => a - b)
      .map((bucket, row) => [bucket, row]),
  );
}

/**
 * How much a cut counts in training. After a clause, and more so after a sentence, words are as whole as
 * they look: nobody could tell, so the model is not made to.
 */
const kindWeights = {
  whole: 1,
  filler: 1,
  phrase: 1,
  value: 1,
  clause: 0.1,
  sentence: 0.06,
} as const;

/**
 * Turns of a call are shorter than lines that were written to be understood: a short one counts so often,
 * or the model would learn that nothing short is ever all.
 */
const shortWeight = 3;

/** A turn so short is short: characters without spaces and marks, some seven English words. */
const shortChars = { zh: 10, en: 28 } as const;

/** Endings as examples over those rows. */
export const endExamplesOf = (
  { endings, isShort }: EncodedUtterance,
  rowOf: ReadonlyMap<number, number>,
): EndExample[] =>
  endings.map(({ ending: { kind, weight }, buckets }) => ({
    rows: Uint32Array.from(buckets.flatMap((bucket) => rowOf.get(bucket) ?? [])),
    value: 1 / Math.sqrt(buckets.length),
    isEnd: kind === "whole",
    weight: weight * kindWeights[kind] * (isShort && kind === "whole" ? shortWeight : 1),
  }));
