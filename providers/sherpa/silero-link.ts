import { Worker } from "node:worker_threads";
import { KindlineError } from "../../domain/errors.ts";
import { endThread } from "./end-thread.ts";
import type { SileroNews, SileroRequest } from "./silero-protocol.ts";
import { sileroPath } from "./silero.ts";

/** Messages the thread may be behind: four seconds of fifty calls that all speak. Then it hangs, or the machine does. */
const behindMax = 4_000;

/** Our end of the thread that judges voice activity. Once it has failed it stays so. */
export class SileroLink {
  readonly #worker: Worker;
  readonly #doneCount = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #isStopping = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #hasExited = false;
  readonly #onEnd: (error: KindlineError) => void;
  #sentCount = 0;
  #isOver = false;

  constructor(url: URL, onNews: (news: SileroNews) => void, onEnd: (error: KindlineError) => void) {
    this.#onEnd = onEnd;
    const shared = { doneCount: this.#doneCount, isStopping: this.#isStopping };
    const workerData = { sileroPath: sileroPath(), ...shared };
    this.#worker = new Worker(url, { workerData, name: "kindline-voice-activity" });
    this.#worker.on("message", onNews);
    this.#worker.on("error", (cause) => this.#fail(ended(cause)));
    this.#worker.on("exit", () => {
      this.#hasExited = true;
      this.#fail(ended());
    });
  }

  /** The samples are handed over: the caller has them no more. */
  tell(request: SileroRequest): void {
    if (this.#isOver) return;
    this.#sentCount += 1;
    const moved = request.type === "audio" ? [request.samples.buffer as ArrayBuffer] : [];
    this.#worker.postMessage(request, moved);
    if (this.#sentCount - Atomics.load(this.#doneCount, 0) > behindMax) this.#fail(behind());
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#end();
  }

  #fail(error: KindlineError): void {
    if (this.#isOver) return;
    this.#isOver = true;
    void this.#end();
    this.#onEnd(error);
  }

  /** What it has not begun is not done any more. */
  async #end(): Promise<void> {
    Atomics.store(this.#isStopping, 0, 1);
    if (!this.#hasExited) await endThread(this.#worker, { type: "stop" } satisfies SileroRequest);
  }
}

const ended = (cause?: unknown): KindlineError =>
  new KindlineError({
    code: "VENDOR_FAILED",
    message: "The thread that judges voice activity has ended.",
    cause,
  });

const behind = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `The thread that judges voice activity is ${behindMax} messages behind.`,
  });
