import type { SynthesisListener, SynthesisStream, Utterance } from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";

type Follower = Pick<SynthesisListener, "onAudio" | "onEnd" | "onFault">;

/** The audio of one sentence as it is made: kept whole, so that it can be played again from any place. */
export class SentenceAudio {
  readonly #chunks: Int16Array[] = [];
  #sampleCount = 0;
  #state: "making" | "made" | KindlineError = "making";
  #follower: Follower | undefined;
  #isHeld = false;
  readonly #making: { cancel(): void };

  constructor(stream: SynthesisStream, utterance: Utterance) {
    this.#making = stream.speak(utterance, {
      onAudio: (samples) => {
        this.#chunks.push(samples);
        this.#sampleCount += samples.length;
        this.#follower?.onAudio(samples);
      },
      onEnd: () => {
        this.#state = "made";
        this.#follower?.onEnd();
      },
      onFault: (error) => {
        this.#state = error;
        this.#follower?.onFault(error);
      },
    });
  }

  /** Samples made so far. */
  get sampleCount(): number {
    return this.#sampleCount;
  }

  get isMade(): boolean {
    return this.#state === "made";
  }

  /** It is being played, or held back for a moment: nobody may throw it away. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** From now on it is needed, until it is cancelled. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Tells that one, and nobody else from now on, what is made: first all from that sample on that is there. */
  follow(follower: Follower, fromSample = 0): void {
    this.#follower = follower;
    const rest = this.#from(fromSample);
    if (rest.length > 0) follower.onAudio(rest);
    if (this.#state === "made") follower.onEnd();
    else if (this.#state !== "making") follower.onFault(this.#state);
  }

  /** Goes on being made, and is told to nobody. */
  unfollow(): void {
    this.#follower = undefined;
  }

  /** It is not needed any more. */
  cancel(): void {
    this.#isHeld = false;
    this.#follower = undefined;
    if (this.#state === "making") this.#making.cancel();
  }

  #from(sample: number): Int16Array {
    const rest = new Int16Array(Math.max(0, this.#sampleCount - sample));
    let at = 0;
    for (const chunk of this.#chunks) {
      const skipped = Math.max(0, Math.min(chunk.length, sample - at));
      rest.set(chunk.subarray(skipped), Math.max(0, at - sample));
      at += chunk.length;
    }
    return rest;
  }
}
