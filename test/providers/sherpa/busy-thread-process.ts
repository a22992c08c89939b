import { Worker } from "node:worker_threads";
import { endThread } from "../../../providers/sherpa/end-thread.ts";

/** A process that ends while its thread is as deaf as one in native code, for longer than anybody waits for it. */
const busyMs = 3_000;
const program = `
  const { parentPort } = require("node:worker_threads");
  parentPort.once("message", () => parentPort.close());
  parentPort.postMessage("busy");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${busyMs});
  process.on("exit", () => require("node:fs").writeSync(1, "thread ended\\n"));
`;

const worker = new Worker(program, { eval: true });
worker.once("message", () => void closing());

async function closing(): Promise<void> {
  await endThread(worker, "stop");
  process.stdout.write("closed\n");
  process.exitCode = 1;
}
