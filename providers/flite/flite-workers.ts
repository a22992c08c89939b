import { KindlineError } from "../../domain/errors.ts";
import { failure } from "../../domain/result.ts";
import type { PieceOrder } from "./flite-messages.ts";
import { FliteWorkerThread, type PieceResult } from "./flite-worker-thread.ts";

/** Pieces that wait for a worker. A call has one at most, so this is a number of calls in the same second. */
export const piecesWaitingMax = 1_000;

interface Task {
  readonly order: PieceOrder;
  readonly onResult: (result: PieceResult) => void;
}

/**
 * The workers that all calls share. First come, first served; and since a call asks for its next piece only
 * when it has the last, the calls take turns.
 */
export class FliteWorkers {
  readonly #countMax: number;
  #threads: FliteWorkerThread[] = [];
  #waiting: Task[] = [];
  #isClosed = false;

  constructor(countMax: number) {
    this.#countMax = countMax;
  }

  /** @param onResult told once, later, unless it is cancelled. @returns what cancels it. */
  say(order: PieceOrder, onResult: (result: PieceResult) => void): () => void {
    let isCancelled = false;
    const tell = (result: PieceResult): void => {
      if (!isCancelled) onResult(result);
    };
    const task: Task = { order, onResult: tell };
    if (this.#isClosed || this.#waiting.length >= piecesWaitingMax) {
      queueMicrotask(() => tell(failure(tooMany())));
    } else {
      this.#waiting.push(task);
      this.#advance();
    }
    return () => {
      isCancelled = true;
      this.#waiting = this.#waiting.filter((other) => other !== task);
    };
  }

  /** Starts the workers before they are needed. */
  warm(): void {
    while (!this.#isClosed && this.#threads.length < this.#countMax) this.#start();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#waiting = [];
    const threads = this.#threads;
    this.#threads = [];
    await Promise.all(threads.map((thread) => thread.close()));
  }

  #advance(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#freeThread();
      const task = thread === undefined ? undefined : this.#waiting.shift();
      if (thread === undefined || task === undefined) return;
      thread.say(task.order, (result) => {
        task.onResult(result);
        this.#advance();
      });
    }
  }

  #freeThread(): FliteWorkerThread | undefined {
    const free = this.#threads.find(({ isBusy }) => !isBusy);
    return free ?? (this.#threads.length < this.#countMax ? this.#start() : undefined);
  }

  #start(): FliteWorkerThread {
    const thread: FliteWorkerThread = new FliteWorkerThread(() => {
      this.#threads = this.#threads.filter((other) => other !== thread);
    });
    this.#threads.push(thread);
    return thread;
  }
}

const tooMany = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_LIMITED",
    message: `Expected at most ${piecesWaitingMax} pieces to wait for flite, and it to be open.`,
  });
