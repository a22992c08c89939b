import { Worker } from "node:worker_threads";
import { isErrorRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import type { Answer, ReplayInput, ReplayTask } from "./replay-task.ts";

/** What is sent is copied; nothing changes hands. */
const nothingMoved: readonly [] = [];

type Input = ReplayInput | ErrorRow;

/** Inputs that go to a thread together: enough that sending them costs little beside judging them. */
const batchInputs = 32;

/** Batches under way in each thread: one in work and one waiting. */
const batchesPerThread = 2;

/** A thread's memory, in MiB: models, rules and one batch; far below what V8 would take unasked. */
const threadLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

/**
 * Judges all inputs, in their order, with that many threads beside this one; with none, one after the other here.
 * However many there are, no more than a few batches are in memory. Answers come a batch at a time; without threads
 * each comes as soon as it is there.
 */
export async function* judgeAll(
  inputs: AsyncIterable<Input>,
  task: ReplayTask,
  threads: number,
): AsyncGenerator<readonly Answer[]> {
  if (threads === 0) {
    // What judging needs takes half a second and a hundred megabytes: where threads judge, this one goes without.
    const { prepareJudge } = await import("./prepare-judge.ts");
    const judge = await prepareJudge(task);
    for await (const input of inputs) yield [isErrorRow(input) ? input : await judge(input)];
    return;
  }
  const crew = Array.from({ length: threads }, () => new Thread(task));
  try {
    yield* inOrder(batches(inputs), crew);
  } finally {
    for (const thread of crew) await thread.end();
  }
}

async function* inOrder(
  all: AsyncGenerator<readonly Input[]>,
  crew: readonly Thread[],
): AsyncGenerator<readonly Answer[]> {
  const underWay: Promise<readonly Answer[]>[] = [];
  let next = 0;
  for await (const batch of all) {
    const thread = crew[next % crew.length];
    next += 1;
    if (thread === undefined) continue;
    const answers = thread.judge(batch);
    // A thread that fails fails all its batches; the first of them that is awaited tells.
    answers.catch(() => undefined);
    underWay.push(answers);
    if (underWay.length >= crew.length * batchesPerThread) yield (await underWay.shift()) ?? [];
  }
  for (const batch of underWay) yield await batch;
}

async function* batches(inputs: AsyncIterable<Input>): AsyncGenerator<readonly Input[]> {
  let batch: Input[] = [];
  for await (const input of inputs) {
    batch.push(input);
    if (batch.length < batchInputs) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A thread that answers batches in the order in which it gets them. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: {
    readonly resolve: (answers: readonly Answer[]) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  #failure: Error | undefined;

  constructor(task: ReplayTask) {
    this.#worker = new Worker(new URL("./replay-worker.ts", import.meta.url), {
      workerData: task,
      resourceLimits: threadLimits,
    });
    this.#worker.on("message", (answers: readonly Answer[]) =>
      this.#waiting.shift()?.resolve(answers),
    );
    this.#worker.on("error", (error: Error) => this.#fail(error));
  }

  /** Bad inputs keep their place in the batch and are not sent. */
  async judge(batch: readonly Input[]): Promise<readonly Answer[]> {
    if (this.#failure !== undefined) throw this.#failure;
    const values = batch.filter((input): input is ReplayInput => !isErrorRow(input));
    const answers = await new Promise<readonly Answer[]>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(values, nothingMoved);
    });
    const left = [...answers];
    return batch.flatMap((input) => (isErrorRow(input) ? [input] : left.splice(0, 1)));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
