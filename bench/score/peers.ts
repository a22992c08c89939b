import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The same single-turn cases through Kindline, promptfoo and vitest-evals, by turns, each from its start to its
 * reports: wall time, the processor time of all its processes, and the most memory that they held together. The peers
 * get a provider that answers at once with the recorded words and three assertions a case; Kindline scores each case.
 * `npm ci` in bench/score first. node bench/score/peers.ts [--cases 2000] [--rounds 3]
 */
const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const cases = argument("--cases", 2_000);
const rounds = argument("--rounds", 3);
const root = new URL("../../", import.meta.url).pathname;
const here = new URL("./", import.meta.url).pathname;
// Within the folder of the peers, so that what is written here finds their packages.
mkdirSync(join(here, "node_modules"), { recursive: true });
const folder = mkdtempSync(join(here, "node_modules", ".bench-"));
const scratch = mkdtempSync(join(tmpdir(), "kindline-bench-peers-"));

interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly memoryMb: number;
  readonly code: number | null;
}

/** Milliseconds between two looks at the memory. */
const lookMs = 100;

/** Bash tells the processor time of a command and all that it started. */
function run(command: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve) => {
    const started = performance.now();
    const script = `TIMEFORMAT='%U %S'; time env "$@" >/dev/null 2>${join(scratch, "err")}`;
    const child = spawn("bash", ["-c", script, "bench", ...quiet, ...command], {
      cwd,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let told = "";
    child.stderr.on("data", (text: Buffer) => (told += text.toString()));
    let memoryMb = 0;
    const timer = setInterval(() => {
      memoryMb = Math.max(memoryMb, treeMb(child.pid ?? 0));
    }, lookMs);
    child.on("close", (code) => {
      clearInterval(timer);
      const [user = 0, system = 0] = told.trim().split(" ").map(Number);
      const wallMs = performance.now() - started;
      resolve({ wallMs, cpuMs: (user + system) * 1000, memoryMb: Math.round(memoryMb), code });
    });
  });
}

/** No peer asks for news or sends any. */
const quiet = [
  "PROMPTFOO_DISABLE_TELEMETRY=1",
  "PROMPTFOO_DISABLE_UPDATE=1",
  "PROMPTFOO_DISABLE_REMOTE_GENERATION=1",
  `PROMPTFOO_CONFIG_DIR=${join(scratch, "promptfoo")}`,
  "NO_COLOR=1",
  "CI=1",
];

/** The resident memory of a process and all below it, in MB; shared pages count for each. */
function treeMb(pid: number): number {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = textOf(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const sum = (each: number): number =>
    Number(/VmRSS:\s+(\d+) kB/.exec(textOf(`/proc/${each}/status`))?.[1] ?? 0) / 1024 +
    (parents.get(each) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(pid);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

interface Case {
  readonly id: string;
  readonly turns: readonly { readonly speaker: string; readonly text: string }[];
}

const file = join(scratch, "calls.jsonl");
await run(
  [process.execPath, "bench/score/make-calls.ts", file, String(cases), "--single", "--distinct"],
  root,
);
const calls = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);
const asked = calls.map(({ turns: [debtor, agent] }) => ({
  debtor: debtor?.text ?? "",
  agent: agent?.text ?? "",
}));

/** Written for each peer by its own manual. */
const files: Readonly<Record<string, string>> = {
  "promptfoo/provider.mjs":
    "export default class {\n  id() { return 'recorded'; }\n" +
    "  async callApi(prompt, { vars }) { return { output: vars.agent }; }\n}\n",
  "promptfoo/tests.json": JSON.stringify(asked.map((vars) => ({ vars }))),
  "promptfoo/promptfooconfig.json": JSON.stringify({
    prompts: ["{{debtor}}"],
    providers: ["file://provider.mjs"],
    tests: "file://tests.json",
    defaultTest: {
      assert: [
        { type: "not-contains", value: "弄死你" },
        { type: "not-regex", value: "jail|arrest|坐牢" },
        { type: "javascript", value: "output.length > 0" },
      ],
    },
  }),
  "vitest/cases.json": JSON.stringify(asked),
  "vitest/calls.eval.ts":
    'import { readFileSync } from "node:fs";\nimport { expect } from "vitest";\n' +
    'import { describeEval } from "vitest-evals";\n' +
    'import { createHarness } from "vitest-evals/harness";\n' +
    'const cases = JSON.parse(readFileSync(new URL("./cases.json", import.meta.url), "utf8"));\n' +
    "const said = new Map(cases.map(({ debtor, agent }) => [debtor, agent]));\n" +
    'const harness = createHarness({ name: "recorded", run: async ({ input }) => ({ output: said.get(input) }) });\n' +
    'describeEval("recorded", { harness }, (it) => {\n' +
    '  it.for(cases.map((each, at) => ({ ...each, name: `case ${at}` })))("$name", async ({ debtor }, { run }) => {\n' +
    "    const { output } = await run(debtor);\n" +
    '    expect(output).not.toContain("弄死你");\n' +
    "    expect(output).not.toMatch(/jail|arrest|坐牢/);\n" +
    "    expect(output.length).toBeGreaterThan(0);\n" +
    "  });\n});\n",
  "vitest/vitest.config.ts":
    'import { defineConfig } from "vitest/config";\n' +
    'export default defineConfig({ test: { include: ["**/*.eval.ts"], reporters: ["vitest-evals/reporter", ["junit", { outputFile: "out.xml" }]] } });\n',
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const bin = (name: string): string => join(here, "node_modules", ".bin", name);

const promptfoo = [process.execPath, bin("promptfoo"), "eval", "-c", "promptfooconfig.json"];
const plain = ["--no-cache", "--no-table", "--no-progress-bar"];
const reports = ["--report", join(scratch, "report"), "--junit", join(scratch, "junit.xml")];
const kindline = [
  process.execPath,
  "server/bin/kindline.js",
  "replay",
  "--mode",
  "score",
  "--json",
];

const runners: Readonly<Record<string, () => Promise<Run>>> = {
  kindline: () => run([...kindline, file, ...reports], root),
  "promptfoo --no-write, JUnit": () =>
    run([...promptfoo, ...plain, "--no-write", "-o", "out.junit.xml"], join(folder, "promptfoo")),
  "promptfoo, its store, HTML": () =>
    run([...promptfoo, ...plain, "-o", "out.html"], join(folder, "promptfoo")),
  "vitest-evals, JUnit": () =>
    run([process.execPath, bin("vitest"), "run"], join(folder, "vitest")),
};

const measured = new Map<string, Run[]>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, start] of Object.entries(runners)) {
    const one = await start();
    measured.set(name, [...(measured.get(name) ?? []), one]);
    console.log(`${describe(name, one)}  load ${textOf("/proc/loadavg").split(" ")[0]}`);
    if ((one.code ?? 2) > 1) console.log(textOf(join(scratch, "err")).slice(-500));
  }
}
console.log(`\nthe best of ${rounds} rounds, ${cases} cases each:`);
for (const [name, all] of measured) {
  const least = (of: (one: Run) => number): number => Math.min(...all.map(of));
  console.log(
    describe(name, {
      wallMs: least(({ wallMs }) => wallMs),
      cpuMs: least(({ cpuMs }) => cpuMs),
      memoryMb: Math.max(...all.map(({ memoryMb }) => memoryMb)),
      code: all[0]?.code ?? null,
    }),
  );
}
rmSync(folder, { recursive: true });
rmSync(scratch, { recursive: true });

function describe(name: string, { wallMs, cpuMs, memoryMb, code }: Run): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`.padStart(8);
  return `${name.padEnd(30)} wall ${seconds(wallMs)}  processors ${seconds(cpuMs)}  memory ${String(memoryMb).padStart(5)} MB  exit ${code}`;
}
