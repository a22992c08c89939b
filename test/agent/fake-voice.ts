import type { Playout, SpeechOutput } from "../../agent/ports/words.ts";

/** Milliseconds one character takes to say; only the proportions matter to the tests. */
const msPerCharacter = 200;

/**
 * A voice that plays in simulated time. `interruptAfterMs` is when, counted from the first sentence of
 * the reply, the debtor starts to speak: what was playing is cut there, what was waiting never leaves.
 */
export class FakeVoice implements SpeechOutput {
  interruptAfterMs: number | undefined;
  readonly played: string[] = [];
  #clockMs = 0;

  /** The next reply starts at zero and, if asked for, is cut off at that time. */
  nextReply(interruptAfterMs?: number): void {
    this.#clockMs = 0;
    this.interruptAfterMs = interruptAfterMs;
  }

  async play({ text }: { readonly text: string }): Promise<Playout> {
    const durationMs = text.length * msPerCharacter;
    const cutMs = this.interruptAfterMs ?? Number.POSITIVE_INFINITY;
    if (cutMs <= this.#clockMs) return { type: "discarded" };
    if (cutMs >= this.#clockMs + durationMs) {
      this.#clockMs += durationMs;
      this.played.push(text);
      return { type: "heard", playbackMs: durationMs };
    }
    const playbackMs = cutMs - this.#clockMs;
    const heardText = text.slice(0, Math.floor(playbackMs / msPerCharacter));
    this.#clockMs = cutMs;
    this.played.push(heardText);
    return { type: "interrupted", heardText, playbackMs };
  }
}
