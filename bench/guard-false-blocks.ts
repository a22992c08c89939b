import { existsSync, readFileSync } from "node:fs";
import { findPhrases } from "../guardrails/phrases/find-phrases.ts";

/**
 * How often the phrase rules would block everyday speech: dialogue from television (CPED, validation
 * split) and the sentences that COLDataset (development split) marks as harmless. Neither is part of the
 * project: the folder is named by an argument, and what is absent is skipped with a message. Words of
 * debt (F16) are left out, since they are forbidden before verification only. Every hit is listed, so
 * that a reader can tell an innocent sentence from an insult that the rule is there to catch.
 *
 *   node bench/guard-false-blocks.ts FOLDER
 */
const [folder = "/nowhere"] = process.argv.slice(2);

interface Corpus {
  readonly name: string;
  readonly path: string;
  readonly column: string;
  /** Keep rows in which this column has this value. */
  readonly keep?: readonly [column: string, value: string];
}

const corpora: readonly Corpus[] = [
  { name: "CPED", path: "cped/valid_split.csv", column: "Utterance" },
  { name: "COLD, harmless", path: "coldataset/dev.csv", column: "TEXT", keep: ["label", "0"] },
];

/** The rows of a CSV file with quoted fields, by the names in its first line. */
function readRows(path: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    const [, field = "", end] = match;
    const value = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
    rows.at(-1)?.push(value);
    if (end !== ",") rows.push([]);
  }
  const [names = [], ...data] = rows;
  return data
    .filter((row) => row.length === names.length)
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}

/** Hits are reported per this many characters. */
const charsUnit = 100_000;

for (const { name, path, column, keep } of corpora) {
  const file = `${folder}/${path}`;
  if (!existsSync(file)) {
    console.log(`${name}: skipped, there is no ${path} in the folder given.`);
    continue;
  }
  const rows = readRows(file).filter((row) => keep === undefined || row[keep[0]] === keep[1]);
  const texts = rows.map((row) => row[column] ?? "").filter((text) => text !== "");
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const startedMs = performance.now();
  const hits = texts.flatMap((text) =>
    findPhrases(text)
      .filter(({ family }) => family !== "F16")
      .map(({ family, span }) => ({ family, text, words: text.slice(...span) })),
  );
  const micros = ((performance.now() - startedMs) * 1000) / Math.max(1, texts.length);
  for (const { family, words, text } of hits) {
    console.log(`  ${family} [${words}] ${text.slice(0, 60)}`);
  }
  const blocked = new Set(hits.map(({ text }) => text)).size;
  const insults = new Set(hits.filter(({ family }) => family === "F07").map(({ text }) => text))
    .size;
  const rate = ((blocked * charsUnit) / chars).toFixed(1);
  console.log(
    `${name}: ${texts.length} texts, ${chars} characters; ${blocked} blocked (${insults} of them insults), ` +
      `${rate} per 100,000 characters; ${micros.toFixed(1)} µs a text.`,
  );
}
