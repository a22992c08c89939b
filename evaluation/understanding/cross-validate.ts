import { emotionsFrom, modelClasses } from "../../agent/understanding/model-classes.ts";
import { fit, scoresOf, type ModelShape } from "../classifier/fit.ts";
import { examplesOf, rowsOf } from "../classifier/rows.ts";
import type { EncodedTurn } from "./encode.ts";

/** Authors are left out so many at a time at most that this many models are enough: each takes minutes. */
const foldsMax = 6;

/**
 * Scores of every turn by a model that has seen no line of its author: what one author writes is alike, and
 * a model that knows their other lines looks better than it is.
 */
export function crossValidate(
  turns: readonly EncodedTurn[],
  seed: number,
  shape: (rowCount: number) => ModelShape = shapeOf,
): Float64Array[] {
  const scores: Float64Array[] = turns.map(() => new Float64Array());
  const files = [...new Set(turns.map((turn) => turn.file))];
  for (let fold = 0; fold < Math.min(foldsMax, files.length); fold += 1) {
    const left = new Set(files.filter((_, at) => at % foldsMax === fold));
    const seen = turns.filter((turn) => !left.has(turn.file));
    const rows = rowsOf(seen);
    const fitted = fit(examplesOf(seen, rows), shape(rows.size), seed);
    for (const [index, example] of examplesOf(turns, rows).entries()) {
      if (left.has(turns[index]?.file ?? "")) scores[index] = scoresOf(example, fitted);
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
