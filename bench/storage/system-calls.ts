import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "./run-child.ts";
import { countedTransactions, type Figures, type Task } from "./tasks.ts";

/** Debian's package of the same name. */
export const tracer = "strace";

export const hasStrace = (): boolean => spawnSync(tracer, ["-V"]).status === 0;

const calls = "fsync,fdatasync";

/** How often the process asked the disk to keep what it wrote, over 200 transactions. */
export async function countSyncs(task: Omit<Task, "name">): Promise<Figures> {
  const file = join(task.place.folder, "strace.txt");
  const words = [tracer, "-f", "-c", "-e", `trace=${calls}`, "-o", file];
  const answer = await runChild({ ...task, name: "counted" }, words);
  if ("error" in answer) return answer;
  const rows = readFileSync(file, "utf8").matchAll(/^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+).*sync$/gm);
  const count = [...rows].reduce((sum, [, calls]) => sum + Number(calls), 0);
  return { syncs: `${count} / ${countedTransactions}` };
}

/** A cloud volume over a network, or a plain disk, where the machine at hand has something faster. */
export const slowSyncMs = 5;

/** The paced load again, with every sync made to take 5 ms longer. */
export async function pacedOnSlowDisk(task: Omit<Task, "name">): Promise<Figures> {
  const delay = `inject=${calls}:delay_exit=${slowSyncMs * 1000}`;
  const words = [tracer, "-f", "-qq", "--seccomp-bpf", "-e", `trace=${calls}`, "-e", delay];
  const { error, p50Ms, p99Ms, loopP99Ms, loopMaxMs } = await runChild({ ...task, name: "paced" }, [
    ...words,
    "-o",
    "/dev/null",
  ]);
  if (error !== undefined) return { error };
  return {
    slowP50Ms: p50Ms ?? Number.NaN,
    slowP99Ms: p99Ms ?? Number.NaN,
    slowLoopP99Ms: loopP99Ms ?? Number.NaN,
    slowLoopMaxMs: loopMaxMs ?? Number.NaN,
  };
}
