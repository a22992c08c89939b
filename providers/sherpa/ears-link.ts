import { Worker } from "node:worker_threads";
import { KindlineError } from "../../domain/errors.ts";
import type { EarsAnswer, EarsMessage, EarsRequest, EarsSetup } from "./ears-protocol.ts";
import { endThread } from "./end-thread.ts";
import type { Heard } from "./heard.ts";

/** Milliseconds a model may take to load; the largest known take ten seconds on a slow disk. */
const loadMsMax = 60_000;

/** Milliseconds one piece of work may take: twenty seconds of speech take one or two. */
const workMsMax = 15_000;

export interface EarsListener {
  readonly onHeard: (heard: Heard) => void;
  readonly onFault: (error: KindlineError) => void;
}

interface Waiting extends EarsListener {
  readonly timer: NodeJS.Timeout;
}

/** Our end of one thread of ears. Once it has failed it stays so: another one takes its place. */
export class EarsLink {
  /** How many questions it has not answered; while it loads, one more. */
  get openCount(): number {
    return this.#waiting.size;
  }
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onEnd: (error: KindlineError) => void;
  readonly #ready: Promise<void>;
  #error: KindlineError | undefined;
  #lastId = 0;
  #hasExited = false;

  /** @param onEnd told once, when the thread can be used no more, unless it was closed. */
  constructor(setup: EarsSetup, url: URL, onEnd: (error: KindlineError) => void) {
    this.#onEnd = onEnd;
    this.#worker = new Worker(url, { workerData: setup, name: "kindline-ears" });
    this.#worker.on("message", (answer: EarsAnswer) => this.#take(answer));
    this.#worker.on("error", (cause) => this.#fail(ended(cause)));
    this.#worker.on("exit", () => {
      this.#hasExited = true;
      this.#fail(ended());
    });
    this.#ready = new Promise((resolve, reject) => {
      this.#expect(0, loadMsMax, { onHeard: () => resolve(), onFault: reject });
    });
    this.#ready.catch(() => undefined);
  }

  /** Resolves when the model is loaded. Rejects with what prevents it. */
  async ready(): Promise<void> {
    return this.#ready;
  }

  /** The samples are handed over: the caller has them no more. */
  ask(request: EarsRequest, listener: EarsListener): void {
    if (this.#error !== undefined) {
      const error = this.#error;
      queueMicrotask(() => listener.onFault(error));
      return;
    }
    this.#lastId += 1;
    this.#expect(this.#lastId, workMsMax, listener);
    const moved = "samples" in request ? [request.samples.buffer as ArrayBuffer] : [];
    this.#worker.postMessage({ id: this.#lastId, request }, moved);
  }

  /** Ends the thread; nothing is told any more. */
  async close(): Promise<void> {
    this.#error ??= ended();
    for (const waiting of this.#waiting.values()) clearTimeout(waiting.timer);
    this.#waiting.clear();
    await this.#end();
  }

  async #end(): Promise<void> {
    if (!this.#hasExited) await endThread(this.#worker, "stop" satisfies EarsMessage);
  }

  #expect(id: number, waitMs: number, listener: EarsListener): void {
    const timer = setTimeout(() => this.#fail(stalled(waitMs)), waitMs);
    this.#waiting.set(id, { ...listener, timer });
  }

  #take(answer: EarsAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ("heard" in answer) {
      waiting.onHeard(answer.heard);
      return;
    }
    const error = new KindlineError(answer.error);
    waiting.onFault(error);
    if (answer.id === 0) this.#fail(error);
  }

  #fail(error: KindlineError): void {
    if (this.#error !== undefined) return;
    this.#error = error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const each of waiting) {
      clearTimeout(each.timer);
      each.onFault(error);
    }
    this.#onEnd(error);
    void this.#end();
  }
}

const ended = (cause?: unknown): KindlineError =>
  new KindlineError({
    code: "VENDOR_FAILED",
    message: "The thread that recognises speech has ended.",
    cause,
  });

const stalled = (waitMs: number): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `The thread that recognises speech gave no answer for ${waitMs / 1000} seconds.`,
  });
