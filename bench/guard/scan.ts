import { createScanner } from "../../guardrails/scan/create-scanner.ts";
import { monyone, monyoneFast } from "./peers.ts";
import { plainPhrases, talkOfBytes } from "./talk.ts";

/**
 * A whole-text scan for plain phrases, normalisation included, beside the fastest exact matchers of the
 * registry, which normalise nothing. All run by turns in one process; the median of the turns counts.
 *
 *   node --expose-gc bench/guard/scan.ts [MEGABYTES] [PHRASES]
 */
const [megabytes = 20, phraseCount = 5_000] = process.argv.slice(2).map(Number);
const turns = 5;

const phrases = plainPhrases(phraseCount);
const text = talkOfBytes(megabytes * 1024 * 1024);
const bytes = Buffer.byteLength(text);

/**
 * Processor time of this thread: neither what else runs on the machine counts, nor what the collector
 * still does beside it for the runner before.
 */
function timed<T>(work: () => T): readonly [result: T, ms: number] {
  globalThis.gc?.();
  const started = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(started);
  return [result, (user + system) / 1000];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const builds = Array.from({ length: 3 }, () =>
  timed(() => createScanner(phrases.map((each, at) => ({ id: `p${at}`, text: each })))),
);
const scanner = builds[0]?.[0];
if (scanner === undefined) throw new Error("Expected a scanner.");
const [fast, fastMs] = timed(() => new monyoneFast.AhoCorasick([...phrases]));
const [plain, plainMs] = timed(() => new monyone.AhoCorasick([...phrases]));

function inChunks(size: number): number {
  const scan = scanner?.start();
  let hits = 0;
  for (let at = 0; at < text.length; at += size)
    hits += scan?.push(text.slice(at, at + size)).length ?? 0;
  return hits + (scan?.end().length ?? 0);
}

const runners: readonly (readonly [name: string, buildMs: number, run: () => number])[] = [
  ["kindline, normalising", builds[0]?.[1] ?? NaN, () => scanner.scan(text).length],
  ["@monyone/aho-corasick/fast, exact", fastMs, () => fast.matchInText(text).length],
  ["@monyone/aho-corasick, exact", plainMs, () => [...plain.matchInText(text)].length],
];

const times = new Map<string, number[]>();
const hits = new Map<string, number>();
// Chunks come last: they show the engine another kind of string, and code made for both is slower.
const chunked: (typeof runners)[number] = ["kindline, chunks of 4", NaN, () => inChunks(4)];
for (let turn = 0; turn < 2 * turns; turn += 1) {
  for (const [name, , run] of turn < turns ? runners : [chunked]) {
    const [count, ms] = timed(run);
    hits.set(name, count);
    times.set(name, [...(times.get(name) ?? []), ms]);
  }
}

console.log(
  `${(bytes / 2 ** 20).toFixed(1)} MB, ${text.length} characters, ${phrases.length} phrases, ${turns} turns`,
);
const rate = (name: string): number => bytes / 2 ** 20 / (median(times.get(name) ?? []) / 1000);
for (const [name, buildMs] of [...runners, chunked]) {
  const build = Number.isNaN(buildMs) ? "" : `, built in ${buildMs.toFixed(0)} ms`;
  console.log(`  ${name}: ${rate(name).toFixed(0)} MB/s, ${hits.get(name)} hits${build}`);
}
const [ours, theirs] = runners;
console.log(
  `  ${(rate(ours?.[0] ?? "") / rate(theirs?.[0] ?? "")).toFixed(1)} × the fastest peer; tables ${(scanner.bytes / 2 ** 20).toFixed(1)} MB; ` +
    `built again in ${median(builds.map(([, ms]) => ms)).toFixed(0)} ms`,
);
