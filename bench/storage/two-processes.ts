import { runChild } from "./run-child.ts";
import type { Figures, Task } from "./tasks.ts";

const countOf = (figures: Figures, key: string): number => Number(figures[key] ?? 0);

/** Two processes on one place at once, 200 entries each: who is refused, and what is lost. */
export async function twoProcesses(task: Omit<Task, "name">): Promise<Figures> {
  const callIds = [`${task.callId}-a`, `${task.callId}-b`];
  const answers = await Promise.all(
    callIds.map((callId) => runChild({ ...task, callId, name: "contend" })),
  );
  const failures = answers.flatMap(({ error, failure }) => error || failure || []);
  let acknowledged = 0;
  let found = 0;
  for (const [index, callId] of callIds.entries()) {
    const left = await runChild({ ...task, callId, name: "check" });
    if ("error" in left) return { both: `does not open: ${left["error"]}` };
    acknowledged += countOf(answers[index] ?? {}, "acknowledged");
    found += countOf(left, "count");
  }
  const lost = `${acknowledged - found} of ${acknowledged} lost`;
  const refused = failures.length === 0 ? "both write" : `${failures.length} refused`;
  return { both: `${refused}, ${lost}`, bothSaid: failures.join(" | ") };
}
