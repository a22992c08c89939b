import type { Language } from "../../domain/locale.ts";
import { meaningClasses, type MeaningQuestion } from "../../guardrails/meaning/meaning-classes.ts";
import type { StoredMeaningModel } from "../../guardrails/meaning/meaning-model.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";
import { ownSentences } from "./own-sentences.ts";
import { trainMeaningModel } from "./train-meaning-model.ts";

/** Share of lawful sentences by unseen authors that the model may object to. */
export const falseShareMax = 0.02;

/** The same before verification; the privacy gate's words catch most of what is given away without it. */
export const privateFalseShareMax = 0.01;

/** The families are only named, not decided on: rare features may be left out. */
const sentencesOfFamilyFeatureMin = 3;

/** Where the classes of a model begin. */
export interface Thresholds {
  /** False leaves them at even odds, which is five times faster: for who sets them afterwards. */
  readonly areSet: boolean;
}

/** All models of a language from its corpus and from what the product itself says. */
export function trainLanguage(
  corpus: readonly LabelledSentence[],
  language: Language,
  { areSet }: Thresholds = { areSet: true },
): Record<MeaningQuestion, StoredMeaningModel> {
  const own = ownSentences(language);
  // What may not be said before verification depends on the moment, not on the sentence alone.
  const always = [...corpus, ...own].filter(({ families }) => !families.includes("F16"));
  const before = [...corpus, ...own].filter(
    ({ verified, families }) => !verified && (families.includes("F16") || families.length === 0),
  );
  return {
    forbidden: trainMeaningModel(always, {
      classes: meaningClasses.forbidden,
      isTrue: (_name, { families }) => families.length > 0,
      sentencesOfFeatureMin: 1,
      ...(areSet ? { falseShareMax } : {}),
    }),
    private: trainMeaningModel(before, {
      classes: meaningClasses.private,
      isTrue: (_name, { families }) => families.length > 0,
      sentencesOfFeatureMin: 1,
      ...(areSet ? { falseShareMax: privateFalseShareMax } : {}),
    }),
    families: trainMeaningModel(always, {
      classes: meaningClasses.families,
      isTrue: (name, { families }) => (families as readonly string[]).includes(name),
      sentencesOfFeatureMin: sentencesOfFamilyFeatureMin,
    }),
  };
}
