import { Worker } from "node:worker_threads";
import { KindlineError } from "../../domain/errors.ts";
import type { SileroNews, SileroRequest } from "./silero-protocol.ts";
import { sileroPath } from "./silero.ts";

/** Messages the thread may be behind: four seconds of fifty calls that all speak. Then it hangs, or the machine does. */
const behindMax = 4_000;

/** Milliseconds to let the thread end. */
const endMsMax = 2_000;

/** Our end of the thread that judges voice activity. Once it has failed it stays so. */
export class SileroLink {
  readonly #worker: Worker;
  readonly #doneCount = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #onEnd: (error: KindlineError) => void;
  #sentCount = 0;
  #isOver = false;

  constructor(url: URL, onNews: (news: SileroNews) => void, onEnd: (error: KindlineError) => void) {
    this.#onEnd = onEnd;
    const workerData = { sileroPath: sileroPath(), doneCount: this.#doneCount };
    this.#worker = new Worker(url, { workerData, name: "kindline-voice-activity" });
    this.#worker.on("message", onNews);
    this.#worker.on("error", (cause) => this.#fail(ended(cause)));
    this.#worker.on("exit", () => this.#fail(ended()));
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
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, endMsMax);
    });
    await Promise.race([this.#worker.terminate(), late]);
    clearTimeout(timer);
  }

  #fail(error: KindlineError): void {
    if (this.#isOver) return;
    this.#isOver = true;
    void this.#worker.terminate();
    this.#onEnd(error);
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
