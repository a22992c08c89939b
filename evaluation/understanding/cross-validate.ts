import { examplesOf, rowsOf, type EncodedTurn } from "./encode.ts";
import { fit, scoresOf } from "./fit.ts";

const folds = 5;

/** Scores of every turn by a model that has not seen it; the fold is the line number modulo five. */
export function crossValidate(turns: readonly EncodedTurn[], seed: number): Float64Array[] {
  const scores: Float64Array[] = turns.map(() => new Float64Array());
  for (let fold = 0; fold < folds; fold += 1) {
    const seen = turns.filter((_, index) => index % folds !== fold);
    const rows = rowsOf(seen);
    const fitted = fit(examplesOf(seen, rows), rows.size, seed);
    for (const [index, example] of examplesOf(turns, rows).entries()) {
      if (index % folds === fold) scores[index] = scoresOf(example.rows, fitted);
    }
  }
  return scores;
}
