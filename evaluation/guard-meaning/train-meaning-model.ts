import {
  featuresOfSentence,
  numbersOfSentence,
} from "../../guardrails/meaning/features-of-sentence.ts";
import { shareOfFeature, type StoredMeaningModel } from "../../guardrails/meaning/meaning-model.ts";
import { languageOf } from "../../domain/locale.ts";
import { fit, scoresOf, type Example, type Fitted } from "../classifier/fit.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";
import { storeMeaningModel } from "./store-meaning-model.ts";

const seed = 20_261_122;

/** What a model is to answer, and what it costs. */
export interface Lesson {
  readonly classes: readonly string[];
  /** Whether a class is true of a sentence. */
  isTrue(name: string, sentence: LabelledSentence): boolean;
  /**
   * Features met in at least this many sentences are kept. One that was met once still tells something of
   * a sentence by somebody else, at the price of its room.
   */
  readonly sentencesOfFeatureMin: number;
  /**
   * Share of sentences that nothing is true of that the first class may be asserted of, when their author
   * is unseen; thresholds stay at even odds without it. What people type is only held up by it, not lost,
   * but a warning that is mostly wrong is soon clicked away.
   */
  readonly falseShareMax?: number;
}

interface Encoded {
  readonly author: string;
  readonly features: readonly number[];
  readonly numbers: readonly number[];
  readonly targets: Uint8Array;
}

/** A model from labelled sentences: the same sentences give the same bytes. */
export function trainMeaningModel(
  sentences: readonly LabelledSentence[],
  lesson: Lesson,
): StoredMeaningModel {
  const texts = encode(sentences, lesson);
  const { classes, falseShareMax } = lesson;
  const thresholds = falseShareMax === undefined ? [] : [thresholdOf(texts, lesson, falseShareMax)];
  const { fitted, rows } = learn(texts, lesson);
  return storeMeaningModel(fitted, { classes, thresholds, features: [...rows.keys()] });
}

function encode(sentences: readonly LabelledSentence[], lesson: Lesson): Encoded[] {
  return sentences.map((sentence) => {
    const spoken = { ...sentence, language: languageOf(sentence.locale) };
    return {
      author: sentence.author,
      features: [...featuresOfSentence(spoken)].sort((a, b) => a - b),
      numbers: [...numbersOfSentence(spoken)],
      targets: Uint8Array.from(lesson.classes, (name) => Number(lesson.isTrue(name, sentence))),
    };
  });
}

interface Learnt {
  readonly fitted: Fitted;
  /** The row of each feature. */
  readonly rows: ReadonlyMap<number, number>;
}

function learn(texts: readonly Encoded[], { classes, sentencesOfFeatureMin }: Lesson): Learnt {
  const counts = new Map<number, number>();
  for (const { features } of texts) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= sentencesOfFeatureMin);
  const rows = new Map(kept.map(([feature], row) => [feature, row]));
  const width = classes.length;
  const rowCount = rows.size + (texts[0]?.numbers.length ?? 0);
  const examples = texts.map((text) => exampleOf(text, rows));
  return { fitted: fit(examples, { rowCount, width, alternativesFrom: width }, seed), rows };
}

/** A feature without a row takes its share all the same, as it does in scoring. */
function exampleOf(
  { features, numbers, targets }: Encoded,
  rowOf: ReadonlyMap<number, number>,
): Example {
  const rows = features.flatMap((feature) => rowOf.get(feature) ?? []);
  const share = shareOfFeature(features.length);
  return {
    rows: Uint32Array.from([...rows, ...numbers.map((_, at) => rowOf.size + at)]),
    values: Float32Array.from([...rows.map(() => share), ...numbers]),
    targets,
  };
}

/** The score above which no more than the share allowed lies, where nothing is true, by unseen authors. */
function thresholdOf(texts: readonly Encoded[], lesson: Lesson, falseShareMax: number): number {
  const scores = authorsOf(texts)
    .flatMap((author) => {
      const { fitted, rows } = learn(
        texts.filter((text) => text.author !== author),
        lesson,
      );
      return texts
        .filter((text) => text.author === author && text.targets[0] === 0)
        .map((text) => scoresOf(exampleOf(text, rows), fitted)[0] ?? 0);
    })
    .sort((a, b) => b - a);
  return scores[Math.floor(scores.length * falseShareMax)] ?? 0;
}

/** Authors who wrote by themselves; the others are kept in, as they are when a stranger writes. */
const authorFile = /^(?:zh|en)-[a-z]$/;

const authorsOf = (texts: readonly Encoded[]): string[] =>
  [...new Set(texts.map(({ author }) => author))].filter((author) => authorFile.test(author));
