import type { StoredDangerModel } from "../../agent/understanding/danger-model.ts";
import { modelClasses } from "../../agent/understanding/model-classes.ts";
import type { Language } from "../../domain/locale.ts";
import { fit, type ModelShape } from "../classifier/fit.ts";
import { examplesOf, rowsOf } from "../classifier/rows.ts";
import { storeModel } from "../classifier/store-model.ts";
import { crossValidate } from "./cross-validate.ts";
import { encodeTurns, type EncodedTurn } from "./encode.ts";
import type { TrainingTurn } from "./labelled-turn.ts";
import { bestThreshold } from "./thresholds.ts";

const dangerClass = "trigger:selfharm";

/** A miss weighs twice a false alarm. */
const beta = 2;

/** Share of the other turns that may raise it falsely, where some word could be one of danger. */
const alarmShareMax = 0.006;

/** The same where none could: ordinary talk, which a call is mostly made of. */
const alarmShareWithoutWords = 0.001;

/** A model of self-harm alone, from all authors; its thresholds are settled on authors left out. */
export function trainDangerModel(options: {
  readonly language: Language;
  readonly turns: readonly TrainingTurn[];
  readonly seed: number;
}): { readonly model: StoredDangerModel; readonly heard: readonly string[] } {
  const turns = encodeTurns(options.turns, options.language, true).map(onlyDanger);
  const scores = crossValidate(turns, options.seed, shapeOf);
  const seen = turns.map((turn, index) => ({
    score: scores[index]?.[0] ?? 0,
    isTrue: turn.targets[0] === 1,
    isOfDanger: turn.isOfDanger,
    file: turn.file,
  }));
  const othersCount = seen.filter(({ isTrue }) => !isTrue).length;
  const ofWords = seen.filter(({ isOfDanger }) => isOfDanger);
  const othersOfWords = ofWords.filter(({ isTrue }) => !isTrue).length;
  const threshold = bestThreshold(ofWords, {
    beta,
    alarmShareMax: (alarmShareMax * othersCount) / othersOfWords,
  });
  const withoutWords = bestThreshold(
    seen.filter(({ isOfDanger }) => !isOfDanger),
    { beta, alarmShareMax: alarmShareWithoutWords },
  );
  const rows = rowsOf(turns);
  const fitted = fit(examplesOf(turns, rows), shapeOf(rows.size), options.seed);
  const isHeard = (each: (typeof seen)[number]): boolean =>
    each.score > (each.isOfDanger ? threshold : withoutWords);
  return {
    model: {
      ...storeModel(fitted, {
        classes: [dangerClass],
        thresholds: [threshold],
        buckets: rows.keys(),
      }),
      withoutWords: withoutWords - threshold,
    },
    heard: [...new Set(seen.map(({ file }) => file))].map((file) => {
      const own = seen.filter((each) => each.file === file);
      const [there, others] = [own.filter(({ isTrue }) => isTrue), own.filter((e) => !e.isTrue)];
      return `${file}: heard ${there.filter(isHeard).length} of ${there.length}, falsely ${others.filter(isHeard).length} of ${others.length}`;
    }),
  };
}

const onlyDanger = (turn: EncodedTurn): EncodedTurn => ({
  ...turn,
  targets: Uint8Array.of(turn.targets[modelClasses.indexOf(dangerClass)] ?? 0),
});

const shapeOf = (rowCount: number): ModelShape => ({ rowCount, width: 1, alternativesFrom: 1 });
