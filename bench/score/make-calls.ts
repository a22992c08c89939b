import { createWriteStream, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";

/**
 * Writes calls to measure with: `single` cases of one debtor and one agent turn, or whole calls. They are the shipped
 * samples and the development calls again and again; with `distinct` every turn gets words of its own, so that nothing
 * that was worked out once helps the next time.
 * node bench/score/make-calls.ts FILE COUNT [--single] [--distinct]
 */
interface Turn {
  readonly speaker: string;
  readonly text?: string;
}

const [file = "", count = "0", ...flags] = process.argv.slice(2);
const isSingle = flags.includes("--single");
const isDistinct = flags.includes("--distinct");
const root = new URL("../../", import.meta.url);

const samples = readdirSync(new URL("transcripts/samples/", root))
  .filter((name) => name.endsWith(".json"))
  .map((name) => readFileSync(new URL(`transcripts/samples/${name}`, root), "utf8"));
const development = readdirSync(new URL("evaluation/score-corpus/", root))
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) =>
    readFileSync(new URL(`evaluation/score-corpus/${name}`, root), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== ""),
  );
const calls = [...samples, ...development].map(
  (text) => JSON.parse(text) as Record<string, unknown> & { turns: Turn[] },
);

/** Words that a recogniser might have added, another each time. */
const own = (n: number): string => ` ${n.toString(36)}`;

mkdirSync(join(file, ".."), { recursive: true });
const out = createWriteStream(file);
let written = 0;
let turns = 0;
for (let n = 0; written < Number(count); n += 1) {
  const call = calls[n % calls.length];
  if (call === undefined) break;
  const { expect, labels, ...rest } = call;
  void expect;
  void labels;
  const at = call.turns.findIndex(
    (turn, index) => turn.speaker === "debtor" && call.turns[index + 1]?.speaker === "agent",
  );
  if (isSingle && at < 0) continue;
  const kept = isSingle ? call.turns.slice(at, at + 2) : call.turns;
  const said = isDistinct
    ? kept.map((turn) => (turn.text === undefined ? turn : { ...turn, text: turn.text + own(n) }))
    : kept;
  turns += said.length;
  written += 1;
  if (!out.write(`${JSON.stringify({ ...rest, id: `bench-${n}`, turns: said })}\n`))
    await once(out, "drain");
}
out.end();
await once(out, "finish");
console.log(`${written} calls, ${turns} turns`);
