import { existsSync } from "node:fs";
import { parseCase } from "../domain/parse/parse-case.ts";
import { checkFacts } from "../guardrails/facts/check-facts.ts";
import { checkSentence, type GuardContext } from "../guardrails/index.ts";
import { loadPack } from "../guardrails/load-pack.ts";
import { factSets } from "./facts/fact-sets.ts";
import type { FactRow } from "./facts/fact-row.ts";
import { wetextRows } from "./facts/wetext-rows.ts";

/**
 * The fact check on sentences that are true of a case and on the same with one value mutated: the share of
 * wrong sentences that get through and of true ones that are blocked, per author and per kind of mutation,
 * for the fact check alone and for the whole guard. The first set is opened: rules were mended by its rows.
 * So are the second, of which every other sentence frame is developed on and the rest only counted, and the
 * third. The last is made of the spoken forms of WeTextProcessing, each as a value of a case. Totals only: no row is printed.
 *
 *   node bench/facts.ts [FOLDER of public data]
 */
const [data = "/nowhere"] = process.argv.slice(2);

/** How many sentences were judged and how many of them wrongly, by each of the two measures. */
interface Tally {
  judged: number;
  missedByFacts: number;
  missedByGuard: number;
}

const packOf = { "zh-CN": "cn", "en-US": "us", "en-GB": "uk" } as const;

/** What the guard knows of a row; undefined where its case is one that the product refuses. */
function contextOf(row: FactRow): GuardContext | undefined {
  const parsed = parseCase(row.case);
  if (!parsed.success) return undefined;
  const { locale, now } = row;
  const pack = loadPack(packOf[locale]);
  return { pack, locale, verified: true, caseFacts: parsed.value, now, facts: row.facts };
}

const tallyOf = (table: Map<string, Tally>, key: string): Tally => {
  const tally = table.get(key) ?? { judged: 0, missedByFacts: 0, missedByGuard: 0 };
  table.set(key, tally);
  return tally;
};

const isBlocked = (findings: readonly { readonly severity: string }[]): boolean =>
  findings.some(({ severity }) => severity !== "warn");

/** Judges one sentence and returns the CPU time of the fact check. */
function judge(
  { text, isTrue }: { readonly text: string; readonly isTrue: boolean },
  context: GuardContext,
  tallies: readonly Tally[],
): number {
  const before = process.cpuUsage();
  const facts = checkFacts(text, context);
  const { user, system } = process.cpuUsage(before);
  const spentMs = (user + system) / 1000;
  const byFacts = isBlocked(facts) === isTrue;
  const byGuard = isBlocked(checkSentence(text, context).findings) === isTrue;
  for (const tally of tallies) {
    tally.judged++;
    if (byFacts) tally.missedByFacts++;
    if (byGuard) tally.missedByGuard++;
  }
  return spentMs;
}

const share = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`.padStart(8);

function print(name: string, { judged, missedByFacts, missedByGuard }: Tally): void {
  const counts = `${String(judged).padStart(5)} sentences`;
  const facts = `${share(missedByFacts, judged)} (${missedByFacts})`;
  const guard = `${share(missedByGuard, judged)} (${missedByGuard})`;
  console.log(`  ${name.padEnd(28)} ${counts}   fact check ${facts}   whole guard ${guard}`);
}

function measure(author: string, rows: readonly FactRow[]): void {
  const right = new Map<string, Tally>();
  const wrong = new Map<string, Tally>();
  let spentMs = 0;
  let count = 0;
  let refused = 0;
  for (const row of rows) {
    const context = contextOf(row);
    if (context === undefined) {
      refused++;
      continue;
    }
    count += 1 + row.mutations.length;
    const kinds = [...new Set(row.kind ?? [])].map((kind) => tallyOf(right, `true ${kind}`));
    const trueTallies = [tallyOf(right, "all true, blocked"), ...kinds];
    spentMs += judge({ text: row.text, isTrue: true }, context, trueTallies);
    for (const { text, what } of row.mutations) {
      const tallies = [tallyOf(wrong, "all wrong, let through"), tallyOf(wrong, `wrong ${what}`)];
      spentMs += judge({ text, isTrue: false }, context, tallies);
    }
  }
  const perSentence = (spentMs / Math.max(1, count)).toFixed(3);
  console.log(
    `${author}: ${perSentence} ms CPU a sentence for the fact check; ${refused} rows refused`,
  );
  for (const [name, tally] of [...right, ...wrong]) print(name, tally);
}

for (const { name, rows } of factSets("evaluation")) measure(name, rows);
if (existsSync(`${data}/wetext`)) {
  for (const [author, rows] of wetextRows(`${data}/wetext`)) measure(author, rows);
} else {
  console.log("wetext: skipped, there is no such folder in the one given.");
}
