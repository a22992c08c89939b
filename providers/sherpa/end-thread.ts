import type { Worker } from "node:worker_threads";

/** Milliseconds that whoever closes a thread waits for its end: native work cannot be broken off, only waited for. */
const endMsMax = 2_000;

/**
 * Milliseconds that the process lives on for a thread that has not ended: the largest model has been loaded by then. A
 * process that ends while native code runs in one of its threads is aborted.
 */
const processMsMax = 60_000;

/**
 * Has a thread end by itself, by the message that tells it to. It is never broken off: a thread that is stopped
 * while native code runs in it takes the whole process with it. One that hangs is left, and holds up nothing but the
 * end of the process, for a while.
 */
export async function endThread(worker: Worker, stop: unknown): Promise<void> {
  const nothingMoved: [] = [];
  worker.postMessage(stop, nothingMoved);
  setTimeout(() => worker.unref(), processMsMax).unref();
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    new Promise<void>((resolve) => worker.once("exit", () => resolve())),
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, endMsMax);
    }),
  ]);
  clearTimeout(timer);
}
