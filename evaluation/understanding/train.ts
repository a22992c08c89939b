import { writeFileSync } from "node:fs";
import { readCorpus } from "./labelled-turn.ts";
import { trainModel } from "./train-model.ts";

/** Trains both models from the corpus (`npm run train`): the same corpus gives the same bytes. */
for (const language of ["zh", "en"] as const) {
  const path = new URL(`../../agent/understanding/model/${language}.json`, import.meta.url);
  const model = trainModel({ language, turns: readCorpus(language), withRules: true });
  writeFileSync(path, `${JSON.stringify(model)}\n`);
}
