import type { Worker } from "node:worker_threads";

/** Milliseconds to let a thread end: native work cannot be broken off, only waited for. */
const endMsMax = 2_000;

/**
 * Has a thread end by itself, by the message that tells it to. It is never broken off: a thread that is stopped
 * while native code runs in it takes the whole process with it. One that hangs is left, and holds up nothing.
 */
export async function endThread(worker: Worker, stop: unknown): Promise<void> {
  worker.unref();
  const nothingMoved: [] = [];
  worker.postMessage(stop, nothingMoved);
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    new Promise<void>((resolve) => worker.once("exit", () => resolve())),
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, endMsMax);
    }),
  ]);
  clearTimeout(timer);
}
