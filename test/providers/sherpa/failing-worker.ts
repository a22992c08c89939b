import { parentPort } from "node:worker_threads";
import type { EarsAnswer, EarsQuestion } from "../../../providers/sherpa/ears-protocol.ts";

/** A thread of ears that ends on any audio longer than a second, as if the library had crashed. */
const tell = (answer: EarsAnswer): void => parentPort?.postMessage(answer, []);

tell({ id: 0, heard: { text: "", confidence: undefined } });
parentPort?.on("message", ({ id, request }: EarsQuestion) => {
  const isLong = request.type === "whole" && request.samples.length > request.sampleRate;
  // oxlint-disable-next-line unicorn/no-process-exit -- ends this thread only
  if (isLong) process.exit(1);
  tell({ id, heard: { text: "I am a new thread.", confidence: undefined } });
});
