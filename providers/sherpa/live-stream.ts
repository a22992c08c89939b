import type {
  RecognitionListener,
  RecognitionOptions,
  RecognitionStream,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { EarsLink } from "./ears-link.ts";
import type { EarsPool } from "./ears-pool.ts";
import type { Heard } from "./heard.ts";

/** Milliseconds of audio that go to the thread at once: a third of a streaming model's own step. */
const batchMs = 100;

/** Milliseconds of audio that may wait for a thread that is behind; then the call needs other ears. */
const waitingMsMax = 30_000;

let lastStream = 0;

/** The ears of one call with a model that reads audio as it comes. Its state lies in one thread. */
export class LiveStream implements RecognitionStream {
  readonly #options: RecognitionOptions;
  readonly #listener: RecognitionListener;
  readonly #onClose: () => void;
  readonly #id: number;
  #link: EarsLink | undefined;
  #waiting: Int16Array[] = [];
  #waitingLength = 0;
  /** Samples since the stream was opened. */
  #length = 0;
  #turn = 0;
  /** The turn of the audio that the thread has. */
  #sentTurn = 0;
  #isAsking = false;
  #isFlushWanted = false;
  #toldText = "";
  #isClosed = false;

  constructor(
    pool: EarsPool,
    open: { readonly options: RecognitionOptions; readonly onClose: () => void },
    listener: RecognitionListener,
  ) {
    lastStream += 1;
    this.#id = lastStream;
    this.#options = open.options;
    this.#onClose = open.onClose;
    this.#listener = listener;
    void this.#attach(pool);
  }

  async #attach(pool: EarsPool): Promise<void> {
    try {
      this.#link = await pool.link();
      if (this.#isClosed) this.#tellClosed();
      else this.#send();
    } catch (error) {
      this.#fail(error);
    }
  }

  write(samples: Int16Array): void {
    if (this.#isClosed) return;
    this.#waiting.push(samples);
    this.#waitingLength += samples.length;
    this.#length += samples.length;
    if (this.#waitingLength > (waitingMsMax * this.#options.sampleRate) / 1000) {
      this.#fail(behind());
    } else this.#send();
  }

  flush(): void {
    this.#isFlushWanted = true;
    this.#send();
  }

  endTurn(): void {
    this.#turn += 1;
    this.#isFlushWanted = false;
    this.#toldText = "";
    this.#waiting = [];
    this.#waitingLength = 0;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#waiting = [];
    this.#tellClosed();
    this.#onClose();
  }

  #tellClosed(): void {
    this.#link?.ask(
      { type: "live-close", stream: this.#id },
      { onHeard: () => undefined, onFault: () => undefined },
    );
  }

  #send(): void {
    const isEnough = this.#waitingLength >= (batchMs * this.#options.sampleRate) / 1000;
    if (this.#isClosed || this.#isAsking || this.#link === undefined) return;
    if (!isEnough && !this.#isFlushWanted) return;
    const turn = this.#turn;
    const isPause = this.#isFlushWanted;
    const throughMs = Math.round((1000 * this.#length) / this.#options.sampleRate);
    this.#isAsking = true;
    this.#isFlushWanted = false;
    this.#link.ask(
      {
        type: "live",
        stream: this.#id,
        samples: this.#taken(),
        sampleRate: this.#options.sampleRate,
        isPause,
        isTurnStart: turn !== this.#sentTurn,
      },
      {
        onHeard: (heard) => {
          this.#isAsking = false;
          if (turn === this.#turn) this.#tell(heard, throughMs, isPause);
          this.#send();
        },
        onFault: (error) => this.#fail(error),
      },
    );
    this.#sentTurn = turn;
  }

  #taken(): Int16Array {
    const all = new Int16Array(this.#waitingLength);
    let at = 0;
    for (const chunk of this.#waiting) {
      all.set(chunk, at);
      at += chunk.length;
    }
    this.#waiting = [];
    this.#waitingLength = 0;
    return all;
  }

  #tell({ text, confidence }: Heard, throughMs: number, isSettled: boolean): void {
    if (this.#isClosed || (!isSettled && text === this.#toldText)) return;
    this.#toldText = text;
    this.#listener.onTranscript({ text, words: [], confidence, throughMs, isSettled });
  }

  #fail(error: unknown): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#waiting = [];
    this.#onClose();
    this.#listener.onFault(
      KindlineError.isInstance(error)
        ? error
        : new KindlineError({ code: "INTERNAL", message: "No thread was started.", cause: error }),
    );
  }
}

const behind = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `The embedded recogniser is ${waitingMsMax / 1000} seconds behind.`,
  });
