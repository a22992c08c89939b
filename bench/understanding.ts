import { readdirSync, readFileSync } from "node:fs";
import { understand } from "../agent/understanding/understand.ts";
import { modelClasses } from "../agent/understanding/model-classes.ts";
import { languageOf, type Language, type Locale } from "../domain/locale.ts";
import { INTENTS, TRIGGERS, type Asked } from "../domain/vocabulary.ts";
import { crossValidate } from "../evaluation/understanding/cross-validate.ts";
import { encodeTurns } from "../evaluation/understanding/encode.ts";
import { readCorpus } from "../evaluation/understanding/labelled-turn.ts";
import {
  countPer,
  score,
  type Label,
  type Reading,
  type Score,
} from "../evaluation/understanding/score.ts";
import { settleThresholds } from "../evaluation/understanding/thresholds.ts";
import { seed } from "../evaluation/understanding/train-model.ts";
import { createReader, SYSTEMS, type System } from "../evaluation/understanding/systems.ts";

/**
 * How well debtor turns are understood: phrase rules alone, words alone, and both, which is what the product
 * uses. `node bench/understanding.ts` leaves out one author of the corpus after the other; `--set DIR` scores
 * the files `debtor-<author>.jsonl` of a set, author by author, with `--product` without the baselines, which have to be
 * trained first; `--triggers` counts each trigger at the
 * thresholds that training settles, every line read by a model that knows no line of its author (one fit an author).
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

/** Each author's lines by systems that learnt from all other authors, their thresholds too. */
function crossValidated(language: Language): void {
  const turns = readCorpus(language);
  for (const file of new Set(turns.map((turn) => turn.file))) {
    for (const system of SYSTEMS) {
      const read = createReader(
        system,
        language,
        turns.filter((turn) => turn.file !== file),
      );
      const held = turns.filter((turn) => turn.file === file);
      const pairs = held.map((turn): [Reading, Label] => [
        read({ ...turn, language }),
        { ...turn, emotion: [turn.emotion] },
      ]);
      print(`${file} ${system}`, score(pairs));
    }
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

/** Each class of the product over all authors: rightly heard, falsely heard, missed. */
function printClasses(pairs: readonly (readonly [Reading, Label])[]): void {
  const per = [
    ...countPer(TRIGGERS, pairs, "triggers"),
    ...countPer(INTENTS, pairs, "intents"),
  ] as const;
  for (const [name, { hits, alarms, misses }] of per) {
    console.log(`${name.padEnd(20)} right ${hits} false ${alarms} missed ${misses}`);
  }
}

function authors(folder: string, baselines: readonly System[]): void {
  const all: [Reading, Label][] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.startsWith("debtor-"))
    .sort()) {
    const rows = readFileSync(`${folder}/${file}`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Row);
    const language = languageOf(rows[0]?.locale ?? "en-US");
    const author = file.slice("debtor-".length, -".jsonl".length);
    const product = rows.map((row): [Reading, Label] => {
      const { intents, triggers, slots, emotion } = understand(row);
      return [
        { intents: intents.map((intent) => intent.name), triggers, slots, emotion: emotion.label },
        row,
      ];
    });
    print(`${author} product`, score(product));
    all.push(...product);
    for (const system of baselines) {
      const read = readerOf(system, language);
      print(`${author} ${system}`, score(rows.map((row) => [read({ ...row, language }), row])));
    }
  }
  printClasses(all);
}

/** Each trigger on authors left out, and the share of all other lines that raise it falsely. */
function countTriggers(language: Language): void {
  const turns = encodeTurns(readCorpus(language), language, true);
  const scores = crossValidate(turns, seed);
  const thresholds = settleThresholds(turns, scores);
  for (const name of TRIGGERS) {
    const column = modelClasses.indexOf(`trigger:${name}`);
    const counts = { right: 0, false: 0, missed: 0, quiet: 0 };
    for (const [at, turn] of turns.entries()) {
      const isTrue = turn.targets[column] === 1;
      const isPossible = name !== "selfharm" || turn.isOfDanger;
      const isHeard = isPossible && (scores[at]?.[column] ?? 0) > (thresholds[column] ?? 0);
      if (isTrue) counts[isHeard ? "right" : "missed"] += 1;
      else counts[isHeard ? "false" : "quiet"] += 1;
    }
    const share = counts.false / (counts.false + counts.quiet);
    console.log(
      `${language} ${name.padEnd(20)} right ${counts.right} false ${counts.false} missed ${counts.missed} | of other lines ${percent(share)}`,
    );
  }
}

const [flag, folder, only] = process.argv.slice(2);
if (flag === "--triggers") for (const language of ["zh", "en"] as const) countTriggers(language);
else if (flag === "--set" && folder !== undefined)
  authors(folder, only === "--product" ? [] : ["rules", "ngrams"]);
else for (const language of ["zh", "en"] as const) crossValidated(language);
