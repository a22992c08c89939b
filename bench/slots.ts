import { readdirSync, readFileSync } from "node:fs";
import { understand } from "../agent/understanding/understand.ts";
import type { Locale } from "../domain/locale.ts";
import type { Asked } from "../domain/vocabulary.ts";
import { isSlotExact, meaningOf } from "../evaluation/understanding/score.ts";

/**
 * How exactly the values of debtor turns are read, on `evaluation/slot-corpus`: each file by halves. Odd lines are
 * those that the reading is developed on, even lines are only counted. `node bench/slots.ts` with names of files
 * (`en zh-b`; all without any); `--errors` prints the odd lines that are read wrongly.
 */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly locale: Locale;
  readonly now: string;
  readonly timezone: string;
  readonly asked: Asked | null;
  readonly slots: Values;
}

type Values = Readonly<Record<string, string | number>>;
type Outcome = "right" | "wrong" | "extra" | "missed";

const folder = new URL("../evaluation/slot-corpus/", import.meta.url);

const fileNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => name.replace(".jsonl", ""))
    .sort();

const readRows = (file: string): Row[] =>
  readFileSync(new URL(`${file}.jsonl`, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

function outcomeOf(key: string, read?: string | number, label?: string | number): Outcome {
  if (label === undefined) return "extra";
  if (read === undefined) return "missed";
  return meaningOf(key, String(read)) === meaningOf(key, String(label)) ? "right" : "wrong";
}

/** Each slot that is read or labelled anywhere, with how often it came out which way. */
function countSlots(pairs: readonly (readonly [Values, Values])[]): Map<string, Outcome[]> {
  const outcomes = new Map<string, Outcome[]>();
  for (const [read, label] of pairs) {
    for (const key of Object.keys({ ...label, ...read })) {
      const outcome = outcomeOf(key, read[key], label[key]);
      outcomes.set(key, [...(outcomes.get(key) ?? []), outcome]);
    }
  }
  return outcomes;
}

function printHalf(name: string, rows: readonly Row[]): void {
  const pairs = rows.map((row): [Values, Values] => [{ ...understand(row).slots }, row.slots]);
  const exact = pairs.filter(([slots, label]) => isSlotExact([{ slots }, { slots: label }])).length;
  const share = ((exact / rows.length) * 100).toFixed(1);
  console.log(`${name}: ${exact} of ${rows.length} exact (${share} %)`);
  for (const [key, outcomes] of [...countSlots(pairs)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const counts = (["right", "wrong", "extra", "missed"] as const).map(
      (kind) => `${kind} ${outcomes.filter((outcome) => outcome === kind).length}`,
    );
    console.log(`  ${key.padEnd(12)} ${counts.join("  ")}`);
  }
}

function printErrors(rows: readonly Row[]): void {
  for (const row of rows) {
    const { slots, intents } = understand(row);
    if (isSlotExact([{ slots }, row])) continue;
    const names = intents.map((intent) => intent.name).join(",");
    console.log(`${row.id} [${row.asked}; ${names}; ${row.locale} ${row.now}] ${row.text}`);
    console.log(`  read  ${JSON.stringify(slots)}\n  label ${JSON.stringify(row.slots)}`);
  }
}

const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));

for (const file of named.length > 0 ? named : fileNames()) {
  const rows = readRows(file);
  const odd = rows.filter((_, index) => index % 2 === 0);
  const even = rows.filter((_, index) => index % 2 === 1);
  if (process.argv.includes("--errors")) printErrors(odd);
  else {
    printHalf(`${file} odd`, odd);
    printHalf(`${file} even`, even);
  }
}
