import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figures, Task } from "./tasks.ts";

const script = fileURLToPath(new URL("child.ts", import.meta.url));

/** A child that hangs is ended: the run stops by itself whatever happens. */
const childMs = 60_000;

/** A process of its own for a task; `before` are words that go before the command, as `strace -f`. */
export function startChild(task: Task, before: readonly string[] = []): ChildProcess {
  const words = [...before, process.execPath, script, JSON.stringify(task)];
  return spawn(words[0] ?? "", words.slice(1), {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: childMs,
  });
}

/** Everything that the child says until it has ended. */
export async function outputOf(child: ChildProcess): Promise<{ out: string; error: string }> {
  let out = "";
  let error = "";
  child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (error += chunk.toString()));
  await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
  return { out, error };
}

/** The figures of a task, or `{ error }`. */
export async function runChild(task: Task, before?: readonly string[]): Promise<Figures> {
  const { out, error } = await outputOf(startChild(task, before));
  const line = out.trim().split("\n").at(-1) ?? "";
  if (!line.startsWith("{")) return { error: error.trim().slice(0, 200) || "no answer" };
  return JSON.parse(line) as Figures;
}
