/**
 * How many times a minute the vendor lets a connection flush: 20 in 60 s
 * (developers.deepgram.com/docs/tts-ws-flush). What goes beyond it is not answered, and a sentence would have
 * no end. Times in milliseconds.
 */
export class FlushBudget {
  readonly #windowMs: number;
  #takenAtMs: number[] = [];

  constructor(windowMs = flushWindowMs) {
    this.#windowMs = windowMs;
  }

  /** Takes one if there is one left. @returns whether it may be used. */
  take(nowMs: number): boolean {
    this.#takenAtMs = this.#takenAtMs.filter((atMs) => nowMs - atMs < this.#windowMs);
    if (this.#takenAtMs.length >= flushesMax) return false;
    this.#takenAtMs.push(nowMs);
    return true;
  }
}

/** Two below the vendor's limit: its window and ours begin at different moments. */
export const flushesMax = 18;
/** One second more than the vendor's window, for the same reason. */
const flushWindowMs = 61_000;
