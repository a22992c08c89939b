import { parseArgs } from "node:util";
import { runChaos } from "../../test/server/rounds/chaos/chaos-run.ts";
import type { RunReport } from "../../test/server/rounds/chaos/check-run.ts";
import { emptyStore } from "../../test/server/storage/store-addresses.ts";

/**
 * Rounds on three server processes over one Postgres, killed (SIGKILL) and cut off from it at random while the
 * clock goes over a night in which it changes, is set back by mistake, leaps, and people hold cases, pay, and stop
 * everything. What the world has rung is compared with the tables, and judged by an oracle of the contact policy
 * of its own:
 *
 *   node bench/rounds/chaos.ts [--runs 200] [--seed 1] [--at-once 1]
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    "at-once": { type: "string", default: "1" },
  },
});
const runs = Number(values.runs);
const firstSeed = Number(values.seed);
const faults = [
  "doubled",
  "violations",
  "rungInStop",
  "unrecorded",
  "spokenWrongly",
  "unaccounted",
  "crashes",
] as const;
const totals = { cases: 0, dials: 0, spoken: 0, kills: 0, cuts: 0, inDoubt: 0, stops: 0 };
let lastRingMs = 0;
const found = new Map<string, number>([...faults, "unfinished"].map((name) => [name, 0]));
const startedMs = performance.now();
let next = 0;
let done = 0;

function note(seed: number, report: RunReport): void {
  for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += report[name];
  lastRingMs = Math.max(lastRingMs, report.lastRingMs);
  for (const name of faults) {
    found.set(name, (found.get(name) ?? 0) + report[name].length);
    for (const fault of report[name].slice(0, 5)) console.log(`seed ${seed} ${name}: ${fault}`);
  }
}

async function play(seed: number): Promise<void> {
  const { address, remove } = await emptyStore("postgres");
  const url = address.kind === "postgres" ? address.url : "";
  try {
    note(seed, await runChaos({ url, seed }));
  } catch (error) {
    found.set("unfinished", (found.get("unfinished") ?? 0) + 1);
    console.log(`seed ${seed} unfinished:`, error);
  } finally {
    await remove();
  }
}

async function playOn(): Promise<void> {
  while (next < runs) {
    const seed = firstSeed + next;
    next += 1;
    await play(seed);
    done += 1;
    if (done % 10 === 0) console.log(`${done} of ${runs} runs: ${JSON.stringify(totals)}`);
  }
}

await Promise.all(Array.from({ length: Number(values["at-once"]) }, playOn));
const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
console.log(`${runs} runs from seed ${firstSeed}, ${seconds} s: ${JSON.stringify(totals)}`);
console.log(`  the last ring came ${lastRingMs} ms after a stop was there`);
for (const [name, count] of found) console.log(`  ${name}: ${count}`);
process.exitCode = [...found.values()].some((count) => count > 0) ? 1 : 0;
