import type { Language } from "../../domain/locale.ts";
import {
  featuresOfSentence,
  numbersOfSentence,
} from "../../guardrails/meaning/features-of-sentence.ts";
import { meaningClasses } from "../../guardrails/meaning/meaning-classes.ts";
import type { StoredLinearModel } from "../../language/classifier/stored-linear-model.ts";
import { fit, scoresOf, type Fitted } from "../classifier/fit.ts";
import { examplesOf, rowsOf, type EncodedText } from "../classifier/rows.ts";
import { storeModel } from "../classifier/store-model.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";

const seed = 20_261_122;

/** Sentences of an author kept out at a time, by line number, where there is no other author. */
const folds = 5;

/**
 * Share of lawful sentences that the model may object to, on sentences it has not seen. What people type
 * is only held up by it, not lost, but a warning that is mostly wrong is soon clicked away.
 */
const falseShareMax = 0.02;

const width = meaningClasses.length;

/** A model from labelled sentences: the same sentences give the same bytes. */
export function trainMeaningModel(
  sentences: readonly LabelledSentence[],
  language: Language,
): StoredLinearModel {
  const texts = encode(sentences, language);
  const threshold = thresholdOf(unseenScores(texts), texts);
  const { fitted, rows } = fitAll(texts);
  return storeModel(fitted, {
    classes: meaningClasses,
    thresholds: [threshold],
    buckets: rows.keys(),
  });
}

function encode(sentences: readonly LabelledSentence[], language: Language): EncodedText[] {
  return sentences.map(({ text, families }) => ({
    buckets: [...featuresOfSentence(text, language)].sort((a, b) => a - b),
    numbers: [...numbersOfSentence(text, language)],
    targets: Uint8Array.from(meaningClasses, (name, column) =>
      Number(column === 0 ? families.length > 0 : (families as readonly string[]).includes(name)),
    ),
  }));
}

function fitAll(texts: readonly EncodedText[]): {
  readonly fitted: Fitted;
  readonly rows: ReadonlyMap<number, number>;
} {
  const rows = rowsOf(texts);
  const rowCount = rows.size + (texts[0]?.numbers?.length ?? 0);
  const shape = { rowCount, width, alternativesFrom: width };
  return { fitted: fit(examplesOf(texts, rows), shape, seed), rows };
}

/** The score of each text by a model that has not seen it. */
function unseenScores(texts: readonly EncodedText[]): number[] {
  const scores = texts.map(() => 0);
  for (let fold = 0; fold < folds; fold += 1) {
    const { fitted, rows } = fitAll(texts.filter((_, index) => index % folds !== fold));
    for (const [index, example] of examplesOf(texts, rows).entries()) {
      if (index % folds === fold) scores[index] = scoresOf(example, fitted)[0] ?? 0;
    }
  }
  return scores;
}

/** The score above which no more than the share allowed of the lawful texts lies. */
function thresholdOf(scores: readonly number[], texts: readonly EncodedText[]): number {
  const lawful = scores.filter((_, index) => texts[index]?.targets[0] === 0).sort((a, b) => b - a);
  return lawful[Math.floor(lawful.length * falseShareMax)] ?? 0;
}
