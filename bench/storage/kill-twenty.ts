import { sleep, median } from "./numbers.ts";
import { outputOf, runChild, startChild } from "./run-child.ts";
import type { Figures, Task } from "./tasks.ts";

const killsCount = 20;

/** The first line says what the new process found; each other line is an entry it has acknowledged. */
async function writeAndKill(task: Task): Promise<{ found: Figures; last: number }> {
  const child = startChild(task);
  const firstEntry = new Promise<void>((resolve) => {
    let lines = 0;
    child.stdout?.on("data", (chunk: Buffer) => {
      lines += chunk.toString().split("\n").length - 1;
      if (lines >= 2) resolve();
    });
    child.on("close", () => resolve());
  });
  const ended = outputOf(child);
  await firstEntry;
  await sleep(10 + Math.random() * 150);
  child.kill("SIGKILL");
  const { out, error } = await ended;
  const lines = out.split("\n").slice(0, -1);
  if (!lines[0]?.startsWith("{")) throw new Error(`${task.variant}: ${out}${error}`);
  const found = JSON.parse(lines[0]) as Figures;
  return { found, last: Number(lines.length > 1 ? lines.at(-1) : found["last"]) };
}

/** Entries that were acknowledged and are gone after `kill -9`, over 20 kills while writing. */
export async function killTwenty(task: Omit<Task, "name">): Promise<Figures> {
  let acknowledged = 0;
  let lost = 0;
  const openTimes: number[] = [];
  const compare = (found: Figures): void => {
    lost += Math.max(0, acknowledged - Number(found["count"]));
    if (found["count"] !== found["last"]) throw new Error(`${task.variant}: a hole in the log`);
  };
  for (let kill = 0; kill < killsCount; kill += 1) {
    const { found, last } = await writeAndKill({ ...task, name: "untilKilled" });
    compare(found);
    if (kill > 0) openTimes.push(Number(found["openMs"]));
    acknowledged = last;
  }
  const found = await runChild({ ...task, name: "check" });
  if ("error" in found) throw new Error(`${task.variant}: ${found["error"]}`);
  compare(found);
  return { killed: `${lost} of ${acknowledged}`, killedOpenMs: median(openTimes) };
}
