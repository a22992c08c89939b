import { writeFileSync } from "node:fs";
import { readGuardCorpus } from "./labelled-sentence.ts";
import { trainLanguage } from "./train-language.ts";

/** Trains the models of meaning from the corpus (`npm run train`): the same corpus gives the same bytes. */
for (const language of ["zh", "en"] as const) {
  const path = new URL(`../../guardrails/meaning/model/${language}.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify(trainLanguage(readGuardCorpus(language), language))}\n`);
}
