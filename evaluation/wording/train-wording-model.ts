import type { Language } from "../../domain/locale.ts";
import { featuresOfWording } from "../../guardrails/positive/features-of-wording.ts";
import { otherClass, wordingClasses } from "../../guardrails/positive/wording-classes.ts";
import type { StoredLinearModel } from "../../language/classifier/stored-linear-model.ts";
import { fit } from "../classifier/fit.ts";
import { examplesOf, type EncodedText } from "../classifier/rows.ts";
import { storeModel } from "../classifier/store-model.ts";
import { freeLines, learningTexts } from "./learning-texts.ts";
import type { Paraphrase } from "./read-paraphrases.ts";

const seed = 20_261_122;

/** How often each text that may be said is learnt, since what may not be said is so much more. */
const copiesOfGood = 5;

/** Texts that a feature must be in to be kept: those of a line, a whole wording and its pieces counted. */
const textsOfLinesMin = 3;

/** The same for a feature of what may not be said: the closed vocabulary holds back most of that. */
const textsOfOtherMin = 12;

/** A model of what each line says from recorded wordings: the same wordings give the same bytes. */
export function trainWordingModel(
  paraphrases: readonly Paraphrase[],
  language: Language,
): StoredLinearModel {
  const classes = wordingClasses(freeLines);
  const known = learningTexts(paraphrases, language);
  const encode = ({ text, label }: (typeof known)[number]): EncodedText => ({
    buckets: [...featuresOfWording(text, language)].sort((a, b) => a - b),
    targets: Uint8Array.from(classes, (name) => Number(name === label)),
  });
  const good = known.filter(({ label }) => label !== otherClass).map(encode);
  const other = known.filter(({ label }) => label === otherClass).map(encode);
  const rows = rowsOf(good, other);
  const copies = Array.from({ length: copiesOfGood }, () => good).flat();
  const shape = { rowCount: rows.size, width: classes.length, alternativesFrom: 0 };
  const fitted = fit(examplesOf([...copies, ...other], rows), shape, seed);
  return storeModel(fitted, { classes, thresholds: [], buckets: rows.keys() });
}

/** The rows of a model: the features that enough texts have. */
function rowsOf(
  good: readonly EncodedText[],
  other: readonly EncodedText[],
): ReadonlyMap<number, number> {
  const kept = new Set([
    ...commonBuckets(good, textsOfLinesMin),
    ...commonBuckets(other, textsOfOtherMin),
  ]);
  return new Map([...kept].sort((a, b) => a - b).map((bucket, row) => [bucket, row]));
}

function commonBuckets(texts: readonly EncodedText[], textsMin: number): number[] {
  const counts = new Map<number, number>();
  for (const { buckets } of texts) {
    for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= textsMin).map(([bucket]) => bucket);
}
