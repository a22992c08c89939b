import { writeFileSync } from "node:fs";
import type { StoredWordingModel } from "../../guardrails/positive/load-wording-model.ts";
import { learnWords } from "./learn-words.ts";
import { readParaphrases } from "./read-paraphrases.ts";
import { trainWordingModel } from "./train-wording-model.ts";

/** Trains both models (`npm run train`): the same wordings give the same bytes. */
for (const language of ["zh", "en"] as const) {
  const { learnt } = readParaphrases(language);
  const model: StoredWordingModel = {
    classifier: trainWordingModel(learnt, language),
    words: learnWords(learnt, language),
  };
  const path = new URL(`../../guardrails/positive/model/${language}.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify(model)}\n`);
}
