import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

/**
 * Whole runs of the command, again and again: does the exit code say what the inputs call for, and does the same input
 * give the same bytes, with however many threads? Half of the runs are scored, half driven anew; `--runs N` (100).
 * node bench/score/repeats.ts [--runs N]
 */
const flag = process.argv.indexOf("--runs");
const runs = flag < 0 ? 100 : Number(process.argv[flag + 1]);
const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "kindline-bench-repeats-"));

const sample = (id: string) =>
  JSON.parse(readFileSync(join(root, "transcripts/samples", `${id}.json`), "utf8")) as Record<
    string,
    unknown
  > & { readonly turns: readonly object[]; readonly expect?: object };

const whole = sample("zh-01");
const { expect: expected, ...bare } = whole;
void expected;
const wrongNumber = [
  { speaker: "agent", text: "您好，这里是安信消费金融，通话会录音，请问是陈伟先生吗？" },
  { speaker: "debtor", text: "打错了，我不认识他。" },
  { speaker: "agent", text: "不好意思，打扰您了，再见。" },
];
const { case: debt, ...caseless } = bare;
void debt;

/** Inputs whose verdict nobody needs a program to know. */
const given = {
  score: {
    good: { ...caseless, id: "good", turns: wrongNumber },
    faulty: {
      ...caseless,
      id: "faulty",
      turns: [...wrongNumber.slice(0, 2), { speaker: "agent", text: "再不还明天我们就上门找你" }],
    },
  },
  redrive: {
    good: { ...bare, id: "good" },
    faulty: { ...bare, id: "faulty", expect: { verified: false } },
  },
} as const;
const bad = { kindline: 9 };

const gate = join(folder, "gate.json");
writeFileSync(gate, JSON.stringify({ maxBadInputs: 1 }));

const cases = [
  { name: "good", of: ["good"], gate: false, code: { score: 0, redrive: 0 } },
  { name: "good, faulty", of: ["good", "faulty"], gate: false, code: { score: 1, redrive: 1 } },
  { name: "good, bad", of: ["good", "bad"], gate: false, code: { score: 1, redrive: 1 } },
  { name: "bad", of: ["bad"], gate: false, code: { score: 2, redrive: 2 } },
  {
    name: "good, faulty, bad; gate",
    of: ["good", "faulty", "bad"],
    gate: true,
    code: { score: 0, redrive: 0 },
  },
  {
    name: "faulty twice; gate",
    of: ["faulty", "faulty", "bad", "bad"],
    gate: true,
    code: { score: 1, redrive: 1 },
  },
] as const;

const reports = ["report.html", "report.json", "report.csv", "summary.md", "junit.xml", "out"];
const marks = new Map<string, Set<string>>();
let right = 0;
for (let at = 0; at < runs; at += 1) {
  const each = cases[at % cases.length];
  if (each === undefined) break;
  const mode = Math.floor(at / cases.length) % 2 === 0 ? "score" : "redrive";
  const file = join(folder, "calls.jsonl");
  const lines = each.of.map((what) => JSON.stringify(what === "bad" ? bad : given[mode][what]));
  writeFileSync(file, lines.join("\n"));
  const threads = String(Math.floor(at / cases.length / 2) % 3);
  const args = ["server/bin/kindline.js", "replay", file, "--mode", mode, "--json"];
  const files = ["--report", folder, "--junit", join(folder, "junit.xml")];
  const rules = each.gate ? ["--gate", gate] : [];
  const { status, stdout } = spawnSync(
    process.execPath,
    [...args, "--threads", threads, ...files, ...rules],
    { cwd: root, encoding: "utf8" },
  );
  if (status === each.code[mode]) right += 1;
  else console.log(`${mode} ${each.name}: expected ${each.code[mode]}, got ${status}`);
  writeFileSync(join(folder, "out"), stdout);
  for (const name of reports) {
    const key = `${mode} ${each.name} ${name}`;
    const bytes = readFileSync(join(folder, name));
    const mark = createHash("sha256").update(bytes).digest("hex");
    marks.set(key, (marks.get(key) ?? new Set()).add(mark));
  }
}
const differing = [...marks].filter(([, seen]) => seen.size > 1).map(([key]) => key);
console.log(`exit code as the inputs call for: ${right} of ${runs} runs`);
console.log(
  `outputs with the same bytes in every run: ${marks.size - differing.length} of ${marks.size}`,
);
for (const key of differing) console.log(`  differs: ${key}`);
rmSync(folder, { recursive: true });
process.exitCode = right === runs && differing.length === 0 ? 0 : 1;
