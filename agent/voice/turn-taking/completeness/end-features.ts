import type { Language } from "../../../../domain/locale.ts";
import { addNamed, type FeatureBag } from "../../../../language/classifier/sparse-features.ts";
import { addChineseFeatures } from "./chinese-features.ts";
import { readEnding, type Ending } from "./ending.ts";
import { addEnglishFeatures } from "./english-features.ts";
import { featureKinds } from "./feature-kinds.ts";

const adders = { zh: addChineseFeatures, en: addEnglishFeatures } as const;

/** All that the model sees of an ending; its cost does not grow with the text. */
export function endFeatures({ text, asked, answers }: Ending, language: Language): FeatureBag {
  const bag: FeatureBag = new Set();
  const question = asked ?? "nothing";
  adders[language](bag, readEnding(text), question);
  addNamed(bag, featureKinds.answers, `${String(answers)} ${question}`);
  return bag;
}
