import type { StoredModel } from "../../agent/understanding/load-model.ts";
import { modelClasses } from "../../agent/understanding/model-classes.ts";
import type { Language } from "../../domain/locale.ts";
import { fit } from "../classifier/fit.ts";
import { examplesOf, rowsOf } from "../classifier/rows.ts";
import { storeModel } from "../classifier/store-model.ts";
import { crossValidate, shapeOf } from "./cross-validate.ts";
import { encodeTurns } from "./encode.ts";
import type { TrainingTurn } from "./labelled-turn.ts";
import { settleThresholds } from "./thresholds.ts";

/** What the order of the examples comes from. */
export const seed = 20_261_121;
const modelVersion = 2;

/** A model from labelled turns: the same turns give the same bytes. */
export function trainModel(options: {
  readonly language: Language;
  readonly turns: readonly TrainingTurn[];
  /** False for the baseline that sees n-grams only. */
  readonly withRules: boolean;
}): StoredModel {
  const turns = encodeTurns(options.turns, options.language, options.withRules);
  const thresholds = settleThresholds(turns, crossValidate(turns, seed));
  const rows = rowsOf(turns);
  const fitted = fit(examplesOf(turns, rows), shapeOf(rows.size), seed);
  return {
    version: modelVersion,
    ...storeModel(fitted, {
      classes: modelClasses,
      thresholds,
      buckets: rows.keys(),
    }),
  };
}
