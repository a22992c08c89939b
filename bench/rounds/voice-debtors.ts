import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { emptyStore } from "../../test/server/storage/store-addresses.ts";
import { runSoak } from "./voice-debtors/run-soak.ts";

/**
 * So many debtors end to end by scripted voice: the real service in one process, a round on the voice channel over an
 * emulated carrier's wire, and at every number somebody of their own. Nobody outside of this machine is contacted. The
 * clock leaps over the hours in which nothing is due; every call is held in real time, with people who speak fast.
 *
 *   node bench/rounds/voice-debtors.ts [--debtors 10000] [--seed 1] [--lines 60] [--days 2] [--store embedded|postgres]
 *
 * It ends with 1 if anything was that must never be.
 */
const { values } = parseArgs({
  options: {
    debtors: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    lines: { type: "string", default: "60" },
    days: { type: "string", default: "2" },
    store: { type: "string", default: "embedded" },
  },
});

/** Real time between two words of progress, in milliseconds. */
const tellMs = 30_000;
/** Faults of one kind that are shown. */
const shownMax = 10;

const { address, remove } = await emptyStore(values.store === "postgres" ? "postgres" : "embedded");
const loop = monitorEventLoopDelay({ resolution: 10 });
loop.enable();
const startedMs = performance.now();
let rssMax = 0;
let toldMs = 0;
const seconds = (): number => (performance.now() - startedMs) / 1_000;
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const megabytes = (): number => process.memoryUsage.rss() / 2 ** 20;

const { rings, faults, ...report } = await runSoak({
  debtors: Number(values.debtors),
  seed: Number(values.seed),
  lines: Number(values.lines),
  days: Number(values.days),
  store: address,
  onLook({ hour, rings: count }) {
    rssMax = Math.max(rssMax, megabytes());
    if (performance.now() - toldMs < tellMs) return;
    toldMs = performance.now();
    console.log(
      `${seconds().toFixed(0)} s, hour ${hour.toFixed(1)}: ${count} calls are over; ` +
        `${cpuSeconds().toFixed(0)} s of processor time, ${megabytes().toFixed(0)} MiB`,
    );
  },
});

const spoken = rings.filter(({ acts }) => acts > 0);
const sum = (count: (ring: (typeof rings)[number]) => number): number =>
  rings.reduce((total, ring) => total + count(ring), 0);
const told = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
const byKind = new Map(
  [...Map.groupBy(rings, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
);
console.log(
  `${values.debtors} debtors, ${rings.length} calls, ${spoken.length} conversations with ` +
    `${sum(({ acts }) => acts)} turns of debtors and ${sum(({ heard }) => heard)} sentences heard; ` +
    `${report.seconds.toFixed(0)} s: ${((rings.length * 60) / report.seconds).toFixed(0)} calls and ` +
    `${((spoken.length * 60) / report.seconds).toFixed(0)} conversations a minute`,
);
console.log(
  `  ${cpuSeconds().toFixed(0)} s of processor time, carrier and debtors included ` +
    `(${((cpuSeconds() * 1_000) / Math.max(1, rings.length)).toFixed(0)} ms a call), at most ${rssMax.toFixed(0)} MiB; ` +
    `event loop p50 ${(loop.percentile(50) / 1e6 - 10).toFixed(0)} p99 ${(loop.percentile(99) / 1e6 - 10).toFixed(0)} ms; ` +
    `at most ${report.lateMsMax.toFixed(0)} ms from a decision to its ring`,
);
console.log(`  who was rung: ${told(byKind)}`);
console.log(`  how attempts ended: ${told(report.dispositions)}`);
console.log(`  where debtors stand: ${told(report.states)}`);
for (const [name, found] of Object.entries(faults)) {
  console.log(`  ${name}: ${found.length}`);
  for (const one of found.slice(0, shownMax)) console.log(`    ${one}`);
}
await remove();
process.exit(Object.values(faults).some((found) => found.length > 0) ? 1 : 0);
