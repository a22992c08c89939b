import type { StoredModel } from "../../agent/understanding/load-model.ts";
import { modelClasses } from "../../agent/understanding/model-classes.ts";
import type { Language } from "../../domain/locale.ts";
import { fit } from "../classifier/fit.ts";
import { examplesOf, rowsOf } from "../classifier/rows.ts";
import { storeModel } from "../classifier/store-model.ts";
import { crossValidate, shapeOf } from "./cross-validate.ts";
import { encodeTurns } from "./encode.ts";
import type { TrainingTurn } from "./labelled-turn.ts";
import { settleClasses } from "./thresholds.ts";

const seed = 20_261_121;
const modelVersion = 1;

/** A model from labelled turns: the same turns give the same bytes. */
export function trainModel(options: {
  readonly language: Language;
  readonly turns: readonly TrainingTurn[];
  /** False for the baseline that sees n-grams only. */
  readonly withRules: boolean;
}): StoredModel {
  const turns = encodeTurns(options.turns, options.language, options.withRules);
  // The rules were written beside this corpus and look better on it than they are, so every turn is also
  // learnt without them: where no rule speaks, the words must.
  const unaided = options.withRules ? encodeTurns(options.turns, options.language, false) : [];
  const settled = settleClasses(turns, crossValidate(turns, unaided, seed));
  const ruleDecides = modelClasses.filter((_, column) => settled[column]?.ruleDecides === true);
  const all = [...turns, ...unaided];
  const rows = rowsOf(all);
  const fitted = fit(examplesOf(all, rows), shapeOf(rows.size), seed);
  return {
    version: modelVersion,
    ruleDecides,
    ...storeModel(fitted, {
      classes: modelClasses,
      thresholds: settled.map(({ threshold }) => threshold),
      buckets: rows.keys(),
    }),
  };
}
