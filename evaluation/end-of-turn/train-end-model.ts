import {
  endClasses,
  type StoredEndModel,
} from "../../agent/voice/turn-taking/completeness/load-end-model.ts";
import { storeModel } from "../classifier/store-model.ts";
import { endExamplesOf, endRowsOf, type EncodedUtterance } from "./encode-endings.ts";
import { fitEndModel, scoreOf, type FittedEnd } from "./fit-end-model.ts";
import { settleThresholds, type ScoredEnding } from "./settle-thresholds.ts";

const seed = 20_261_122;
const modelVersion = 1;

/**
 * A model from the utterances of at least two authors: the same utterances give the same bytes. Thresholds
 * come from scores of each author by a model of the others, since a new debtor is a new author.
 */
export function trainEndModel(utterances: readonly EncodedUtterance[]): StoredEndModel {
  const { completeFrom, openBelow } = settleThresholds(scoreUnseen(utterances));
  const rows = endRowsOf(utterances);
  const { weights, bias } = fitOver(utterances, rows);
  const shape = { rowCount: rows.size, width: 1, alternativesFrom: 1 };
  return {
    version: modelVersion,
    openBelow: openBelow - completeFrom,
    ...storeModel(
      { shape, weights, biases: Float32Array.of(bias) },
      { classes: endClasses, thresholds: [completeFrom], buckets: rows.keys() },
    ),
  };
}

const fitOver = (
  utterances: readonly EncodedUtterance[],
  rows: ReadonlyMap<number, number>,
): FittedEnd =>
  fitEndModel(
    utterances.flatMap((utterance) => endExamplesOf(utterance, rows)),
    rows.size,
    seed,
  );

function scoreUnseen(utterances: readonly EncodedUtterance[]): ScoredEnding[] {
  const authors = new Set(utterances.map(({ author }) => author));
  return [...authors].flatMap((author) => {
    const others = utterances.filter((utterance) => utterance.author !== author);
    const rows = endRowsOf(others);
    const fitted = fitOver(others, rows);
    return utterances
      .filter((utterance) => utterance.author === author)
      .flatMap((utterance) => {
        const examples = endExamplesOf(utterance, rows);
        return utterance.endings.flatMap((ending, at) => {
          const example = examples[at];
          return example === undefined ? [] : [{ ...ending, score: scoreOf(example, fitted) }];
        });
      });
  });
}
