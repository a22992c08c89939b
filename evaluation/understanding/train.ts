import { writeFileSync } from "node:fs";
import { readCorpus } from "./labelled-turn.ts";
import { trainDangerModel } from "./train-danger-model.ts";
import { seed, trainModel } from "./train-model.ts";

const languages = ["zh", "en"] as const;
const args = process.argv.slice(2);
const only = args.find((arg) => arg === "zh" || arg === "en");
const folder = new URL("../../agent/understanding/model/", import.meta.url);

const write = (name: string, model: object): void => {
  writeFileSync(new URL(name, folder), `${JSON.stringify(model, null, 2)}\n`);
};

/**
 * Trains the models from the corpus (`npm run train`; those of one language by its name; `--danger` the small ones of
 * danger alone): the same corpus gives the same bytes.
 */
for (const language of languages.filter((one) => only === undefined || one === only)) {
  const turns = readCorpus(language);
  const { model, heard } = trainDangerModel({ language, turns, seed });
  process.stdout.write(`${heard.join("\n")}\n`);
  write(`danger-${language}.json`, model);
  if (args.includes("--danger")) continue;
  write(`${language}.json`, trainModel({ language, turns, withRules: true }));
}
