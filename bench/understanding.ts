import { readdirSync, readFileSync } from "node:fs";
import { understand } from "../agent/understanding/understand.ts";
import { languageOf, type Language, type Locale } from "../domain/locale.ts";
import type { Asked } from "../domain/vocabulary.ts";
import { readCorpus } from "../evaluation/understanding/labelled-turn.ts";
import { score, type Label, type Reading, type Score } from "../evaluation/understanding/score.ts";
import { createReader, SYSTEMS, type System } from "../evaluation/understanding/systems.ts";

/**
 * How well debtor turns are understood: phrase rules alone, n-grams alone, and both, which is what the
 * product uses. `node bench/understanding.ts` cross-validates on the corpus; `--set DIR` scores the files
 * `debtor-<author>.jsonl` of a set, author by author.
 */
interface Row extends Omit<Label, "emotion"> {
  readonly text: string;
  readonly locale: Locale;
  readonly now: string;
  readonly timezone: string;
  readonly asked: Asked | null;
  readonly emotion: readonly string[];
}

const percent = (value: number): string => (value * 100).toFixed(1).padStart(5);

function print(name: string, result: Score): void {
  console.log(
    `${name.padEnd(14)} ${String(result.turns).padStart(5)} | intents macro-F1 ${percent(result.intentMacroF1)} micro ${percent(result.intentMicroF1)} | triggers P ${percent(result.triggerPrecision)} R ${percent(result.triggerRecall)} welfare R ${percent(result.welfareRecall)} false ${percent(result.falseTriggerRate)} | emotion ${percent(result.emotionAccuracy)}` +
      (name.includes("product")
        ? ` | slots exact ${percent(result.slotExact)} empty ${percent(result.slotEmpty)}`
        : ""),
  );
}

function crossValidated(language: Language): void {
  const turns = readCorpus(language);
  for (const system of SYSTEMS) {
    const pairs: [Reading, Label][] = [];
    for (let fold = 0; fold < 5; fold += 1) {
      const read = createReader(
        system,
        language,
        turns.filter((_, index) => index % 5 !== fold),
      );
      for (const turn of turns.filter((_, index) => index % 5 === fold)) {
        pairs.push([read({ ...turn, language }), { ...turn, emotion: [turn.emotion] }]);
      }
    }
    print(`${language} ${system}`, score(pairs));
  }
}

const readers = new Map<string, ReturnType<typeof createReader>>();

/** A baseline trained on the whole corpus of a language, once. */
function readerOf(system: System, language: Language): ReturnType<typeof createReader> {
  const key = `${system} ${language}`;
  const reader = readers.get(key) ?? createReader(system, language, readCorpus(language));
  readers.set(key, reader);
  return reader;
}

function authors(folder: string): void {
  for (const file of readdirSync(folder)
    .filter((name) => name.startsWith("debtor-"))
    .sort()) {
    const rows = readFileSync(`${folder}/${file}`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Row);
    const language = languageOf(rows[0]?.locale ?? "en-US");
    const author = file.slice("debtor-".length, -".jsonl".length);
    for (const system of ["rules", "ngrams"] as const) {
      const read = readerOf(system, language);
      print(`${author} ${system}`, score(rows.map((row) => [read({ ...row, language }), row])));
    }
    const product = rows.map((row): [Reading, Label] => {
      const { intents, triggers, slots, emotion } = understand(row);
      return [
        { intents: intents.map((intent) => intent.name), triggers, slots, emotion: emotion.label },
        row,
      ];
    });
    print(`${author} product`, score(product));
  }
}

const [flag, folder] = process.argv.slice(2);
if (flag === "--set" && folder !== undefined) authors(folder);
else for (const language of ["zh", "en"] as const) crossValidated(language);
