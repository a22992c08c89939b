import { writeFileSync } from "node:fs";
import { readCorpus } from "./labelled-turn.ts";
import { trainModel } from "./train-model.ts";

const languages = ["zh", "en"] as const;
const [only] = process.argv.slice(2);

/** Trains the models from the corpus (`npm run train`; one of them by its language): the same corpus gives the same bytes. */
for (const language of languages.filter((one) => only === undefined || one === only)) {
  const path = new URL(`../../agent/understanding/model/${language}.json`, import.meta.url);
  const model = trainModel({ language, turns: readCorpus(language), withRules: true });
  writeFileSync(path, `${JSON.stringify(model, null, 2)}\n`);
}
