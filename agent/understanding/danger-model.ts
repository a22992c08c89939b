import { readFileSync } from "node:fs";
import type { Language } from "../../domain/locale.ts";
import { scoreFeatures, type LinearModel } from "../../language/classifier/linear-model.ts";
import type { FeatureBag } from "../../language/classifier/sparse-features.ts";
import {
  decodeLinearModel,
  type StoredLinearModel,
} from "../../language/classifier/stored-linear-model.ts";

/** A model of self-harm alone, as it is stored. */
export interface StoredDangerModel extends StoredLinearModel {
  /** The score from which it is heard in a turn without any word of danger; with such a word it is heard from zero on. */
  readonly withoutWords: number;
}

interface DangerModel {
  readonly linear: LinearModel;
  readonly withoutWords: number;
}

const loaded = new Map<Language, DangerModel>();

/** Fewer characters than these veil nothing: "I've decided", 想好了. */
const veiledCharsMin = { zh: 7, en: 20 } as const;

/**
 * True where the words as a whole tell of self-harm. Trained by `npm run train`.
 * @param turn.hasWordOfIt whether some word in it could be one of self-harm.
 */
export function tellsOfDanger(
  bag: FeatureBag,
  turn: { readonly text: string; readonly language: Language; readonly hasWordOfIt: boolean },
): boolean {
  const { text, language, hasWordOfIt } = turn;
  if (!hasWordOfIt && text.length < veiledCharsMin[language]) return false;
  const { linear, withoutWords } = loadDangerModel(language);
  const [score = 0] = scoreFeatures(linear, bag);
  return score > (hasWordOfIt ? 0 : withoutWords);
}

/** @throws RangeError if the stored model is of another class. */
function loadDangerModel(language: Language): DangerModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = new URL(`./model/danger-${language}.json`, import.meta.url);
  const stored = JSON.parse(readFileSync(path, "utf8")) as StoredDangerModel;
  const model = {
    linear: decodeLinearModel(stored, ["trigger:selfharm"]),
    withoutWords: stored.withoutWords,
  };
  loaded.set(language, model);
  return model;
}
