import { writeFileSync } from "node:fs";
import { encodeUtterances } from "./encode-endings.ts";
import { trainEndModel } from "./train-end-model.ts";
import { readUtterances } from "./utterances.ts";

/**
 * Trains both models of endings from the corpus (`npm run train`): the same corpus, with the same models of
 * understanding, gives the same bytes.
 */
for (const language of ["zh", "en"] as const) {
  const name = `../../agent/voice/turn-taking/completeness/model/${language}.json`;
  const model = trainEndModel(encodeUtterances(readUtterances(language), language));
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(model)}\n`);
}
