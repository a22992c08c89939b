import { writeFileSync } from "node:fs";
import { readGuardCorpus } from "./labelled-sentence.ts";
import { ownSentences } from "./own-sentences.ts";
import { trainMeaningModel } from "./train-meaning-model.ts";

/** Trains both models from the corpus (`npm run train:meaning`): the same corpus gives the same bytes. */
for (const language of ["zh", "en"] as const) {
  const path = new URL(`../../guardrails/meaning/model/${language}.json`, import.meta.url);
  // What may not be said before verification depends on the moment, not on the sentence: the privacy
  // gate sees to that.
  const sentences = [...readGuardCorpus(language), ...ownSentences(language)].filter(
    ({ families }) => !families.some((family) => family === "F16"),
  );
  writeFileSync(path, `${JSON.stringify(trainMeaningModel(sentences, language))}\n`);
}
