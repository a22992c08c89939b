import { Worker } from "node:worker_threads";
import { KindlineError, errorCodes, type ErrorCode } from "../../domain/errors.ts";
import { taskMsMax, threadIdleMs, threadMemoryMb } from "./quality-limits.ts";
import type { ScoreAnswers, ScoreTask, SentAnswer, SentTask } from "./score-task.ts";

interface Waiting {
  readonly resolve: (answer: ScoreAnswers[ScoreTask["type"]]) => void;
  readonly reject: (error: KindlineError) => void;
  readonly timer: NodeJS.Timeout;
}

const nothingMoved: readonly [] = [];

/**
 * The thread that judges calls, so that no call that is being held waits for it. It starts with the first task and ends
 * when there is nothing to do; a call that brings it down fails alone, and the next one gets another thread.
 */
export class ScoreThread {
  readonly #packsDir: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(packsDir: string) {
    this.#packsDir = packsDir;
  }

  /** @throws KindlineError what is wrong with the call, or INTERNAL where the thread came down or took too long. */
  async run<T extends ScoreTask>(task: T): Promise<ScoreAnswers[T["type"]]> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#lastId += 1;
    const sent: SentTask = { id: this.#lastId, task };
    return await new Promise((resolve, reject) => {
      const late = (): void => this.#fall("Expected an answer of the scorers in time.");
      const timer = setTimeout(late, taskMsMax);
      timer.unref();
      const done = resolve as Waiting["resolve"];
      this.#waiting.set(sent.id, { resolve: done, reject, timer });
      worker.postMessage(sent, nothingMoved);
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#fall("The service is stopping.");
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL("./score-worker.ts", import.meta.url), {
      workerData: { packsDir: this.#packsDir },
      resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
    });
    worker.unref();
    worker.on("message", (answer: SentAnswer) => this.#settle(answer));
    const fallen = (): void => {
      if (this.#worker === worker) this.#fall("Expected the scorers to go on; their thread ended.");
    };
    worker.on("error", fallen);
    worker.on("exit", fallen);
    return worker;
  }

  #settle(sent: SentAnswer): void {
    const waiting = this.#waiting.get(sent.id);
    if (waiting === undefined) return;
    this.#waiting.delete(sent.id);
    clearTimeout(waiting.timer);
    if ("answer" in sent) waiting.resolve(sent.answer);
    else waiting.reject(toError(sent.error));
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => this.#fall("idle"), threadIdleMs);
    this.#idle.unref();
  }

  /** Ends the thread; whoever still waits is told. */
  #fall(message: string): void {
    const worker = this.#worker;
    this.#worker = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new KindlineError({ code: "INTERNAL", message }));
    }
    this.#waiting.clear();
    void worker?.terminate();
  }
}

/** A code that travelled between threads is one of ours. */
const toError = ({
  code,
  message,
  field,
}: {
  readonly code: string;
  readonly message: string;
  readonly field: string;
}): KindlineError =>
  new KindlineError({
    code: Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : "INTERNAL",
    message,
    field,
  });
