import { frameDriftMs, gapFillMaxMs, reorderedFramesMax } from "./limits.ts";

/** A frame that came before one that is missing. */
interface Waiting {
  readonly at: number;
  readonly samples: Int16Array;
}

/**
 * Puts the frames of a stream into the order of their times: what comes twice or too late is left out, what is
 * missing is silence, so that a millisecond of audio is a millisecond of the call.
 */
export class FrameOrder {
  readonly #samplesPerMs: number;
  readonly #give: (samples: Int16Array) => void;
  /** Where the next frame is expected, in samples of the stream's own clock; undefined before the first. */
  #next: number | undefined;
  #waiting: Waiting[] = [];

  /** @param give gets the audio in order. */
  constructor(sampleRate: number, give: (samples: Int16Array) => void) {
    this.#samplesPerMs = sampleRate / 1000;
    this.#give = give;
  }

  /** Whether a frame waits for one that is missing: `release` it when nothing else comes. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  add(timestampMs: number, samples: Int16Array): void {
    if (samples.length === 0) return;
    const at = timestampMs * this.#samplesPerMs;
    this.#next ??= at;
    const drift = frameDriftMs * this.#samplesPerMs;
    if (Math.abs(at - this.#next) > gapFillMaxMs * this.#samplesPerMs) {
      // Nobody is silent for so long on the wire: the carrier has set its clock anew.
      this.release();
      this.#next = at;
    }
    if (at - this.#next <= drift) {
      this.#take(at, samples);
      this.#takeWaiting();
      return;
    }
    if (this.#waiting.some((frame) => frame.at === at)) return;
    this.#waiting.push({ at, samples });
    this.#waiting.sort((a, b) => a.at - b.at);
    if (this.#waiting.length >= reorderedFramesMax) this.release();
  }

  /** Gives what waits, with silence for what is missing. */
  release(): void {
    for (const { at, samples } of this.#waiting) {
      const missing = Math.round(at - (this.#next ?? at));
      if (missing > frameDriftMs * this.#samplesPerMs) {
        this.#give(new Int16Array(missing));
        this.#next = at;
      }
      this.#take(at, samples);
    }
    this.#waiting = [];
  }

  #takeWaiting(): void {
    const drift = frameDriftMs * this.#samplesPerMs;
    let [first] = this.#waiting;
    while (first !== undefined && first.at - (this.#next ?? first.at) <= drift) {
      this.#waiting.shift();
      this.#take(first.at, first.samples);
      [first] = this.#waiting;
    }
  }

  /** Gives a frame that is due, without what was given already. */
  #take(at: number, samples: Int16Array): void {
    const next = this.#next ?? at;
    const known = Math.round(next - at);
    if (known <= frameDriftMs * this.#samplesPerMs) {
      this.#give(samples);
      this.#next = next + samples.length;
    } else if (known < samples.length) {
      this.#give(samples.subarray(known));
      this.#next = next + samples.length - known;
    }
  }
}
