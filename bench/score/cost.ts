import { spawn } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * What a run costs, start to reports: wall time, turns a second, and the most memory that the process held. On a
 * machine that others use, wall time is theirs too: the load is printed beside it.
 * node bench/score/cost.ts [--calls N]
 */
const calls = Number(process.argv[process.argv.indexOf("--calls") + 1]) || 2_000;
const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "kindline-bench-score-"));

interface Run {
  readonly wallMs: number;
  readonly memoryMb: number;
  readonly code: number | null;
}

/** Milliseconds between two looks at the memory of the process. */
const lookMs = 50;

function run(args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    let memoryMb = 0;
    const timer = setInterval(() => {
      memoryMb = Math.max(memoryMb, residentMb(child.pid ?? 0));
    }, lookMs);
    child.on("exit", (code) => {
      clearInterval(timer);
      resolve({ wallMs: performance.now() - startedMs, memoryMb, code });
    });
  });
}

/** The most memory that a process has held so far, by the kernel's count; nothing where there is no such file. */
function residentMb(pid: number): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Math.round(Number(line?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function turnsIn(file: string): Promise<number> {
  let turns = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    turns += (JSON.parse(line) as { turns: unknown[] }).turns.length;
  }
  return turns;
}

const load = (): string => readFileSync("/proc/loadavg", "utf8").split(" ")[0] ?? "?";

async function measure(
  name: string,
  flags: readonly string[],
  replay: readonly string[],
): Promise<void> {
  const file = join(folder, "calls.jsonl");
  await run(["bench/score/make-calls.ts", file, String(calls), ...flags]);
  const turns = await turnsIn(file);
  const report = [
    "--json",
    "--report",
    join(folder, "report"),
    "--junit",
    join(folder, "junit.xml"),
  ];
  const { wallMs, memoryMb, code } = await run([
    "server/bin/kindline.js",
    "replay",
    ...replay,
    file,
    ...report,
  ]);
  const rate = Math.round((turns / wallMs) * 1000);
  console.log(
    `${name.padEnd(34)} ${calls} calls ${turns} turns  ${(wallMs / 1000).toFixed(1)} s  ${rate} turns/s  ${memoryMb} MB  exit ${code}  load ${load()}`,
  );
}

await measure("single-turn cases, scored", ["--single"], ["--mode", "score"]);
await measure("calls, scored", [], ["--mode", "score"]);
await measure("calls, driven anew", [], ["--mode", "redrive"]);
await measure("calls of words never heard, scored", ["--distinct"], ["--mode", "score"]);
rmSync(folder, { recursive: true });
