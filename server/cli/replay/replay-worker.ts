import { parentPort, workerData } from "node:worker_threads";
import { prepareJudge } from "./prepare-judge.ts";
import type { Answer, ReplayInput, ReplayTask } from "./replay-task.ts";

/** A thread that judges inputs: batches in, their answers out, in the same order. */
const port = parentPort;
if (port === null) throw new TypeError("Expected to run as a thread.");
const judge = await prepareJudge(workerData as ReplayTask);
port.on("message", (batch: readonly ReplayInput[]) => {
  void answer(batch);
});

async function answer(batch: readonly ReplayInput[]): Promise<void> {
  const answers: Answer[] = [];
  for (const input of batch) answers.push(await judge(input));
  port?.postMessage(answers);
}
