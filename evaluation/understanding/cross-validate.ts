import { emotionsFrom, modelClasses } from "../../agent/understanding/model-classes.ts";
import { fit, scoresOf, type ModelShape } from "../classifier/fit.ts";
import { examplesOf, rowsOf } from "../classifier/rows.ts";
import type { EncodedTurn } from "./encode.ts";

const folds = 5;

/**
 * Scores of every turn by a model that has not seen it; the fold is the line number modulo five.
 * `unaided` are the same turns without what the rules found: models learn from both.
 */
export function crossValidate(
  turns: readonly EncodedTurn[],
  unaided: readonly EncodedTurn[],
  seed: number,
): Float64Array[] {
  const scores: Float64Array[] = turns.map(() => new Float64Array());
  for (let fold = 0; fold < folds; fold += 1) {
    const isSeen = (_: unknown, index: number): boolean => index % folds !== fold;
    const seen = [...turns.filter(isSeen), ...unaided.filter(isSeen)];
    const rows = rowsOf(seen);
    const fitted = fit(examplesOf(seen, rows), shapeOf(rows.size), seed);
    for (const [index, example] of examplesOf(turns, rows).entries()) {
      if (index % folds === fold) scores[index] = scoresOf(example, fitted);
    }
  }
  return scores;
}

/** Intents and triggers may stand together; emotions are alternatives. */
export const shapeOf = (rowCount: number): ModelShape => ({
  rowCount,
  width: modelClasses.length,
  alternativesFrom: emotionsFrom,
});
