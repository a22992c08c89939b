import { sileroWindowMs } from "./silero.ts";

/** Where speech begins and ends, from a row of windows that are speech or not. */
export class SpeechEdges {
  readonly #silenceMs: number;
  #isSpeaking = false;
  #lastSpeechEndMs = 0;

  /** @param silenceMs how long it must be silent before speech has ended. */
  constructor(silenceMs: number) {
    this.#silenceMs = silenceMs;
  }

  /**
   * @param endMs where the window ends.
   * @returns the edge that this window makes certain, if any.
   */
  next(isSpeech: boolean, endMs: number): { type: "start" | "end"; atMs: number } | undefined {
    if (isSpeech) {
      this.#lastSpeechEndMs = endMs;
      if (this.#isSpeaking) return undefined;
      this.#isSpeaking = true;
      // The model is sure with the second window of speech: it began with the first.
      return { type: "start", atMs: Math.max(0, endMs - 2 * sileroWindowMs) };
    }
    const isOver = this.#isSpeaking && endMs - this.#lastSpeechEndMs >= this.#silenceMs;
    return isOver ? this.end() : undefined;
  }

  /** Nothing follows: speech ends where it was last heard. */
  end(): { type: "end"; atMs: number } | undefined {
    if (!this.#isSpeaking) return undefined;
    this.#isSpeaking = false;
    return { type: "end", atMs: this.#lastSpeechEndMs };
  }
}
