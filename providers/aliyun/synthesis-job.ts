import type { SynthesisListener, Utterance } from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";

/** One sentence on its way to be spoken. What it tells, it tells in order, and nothing after its end. */
export class SynthesisJob {
  readonly text: string;
  readonly pace: number;
  /** It was sent over a connection that failed before a sound; once is bad luck. */
  wasRetried = false;
  readonly #listener: SynthesisListener;
  #hasSound = false;
  #isOver = false;
  /** Half of a sample, where a message ended within one. */
  #half: number | undefined;

  constructor({ spoken, pace }: Utterance, listener: SynthesisListener) {
    this.text = spoken;
    this.pace = pace;
    this.#listener = listener;
  }

  /** Whether there is anything to be said in it: a letter, a character, a digit. */
  get isSpeakable(): boolean {
    return /[\p{L}\p{N}]/u.test(this.text);
  }

  get hasSound(): boolean {
    return this.#hasSound;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** 16-bit PCM, little-endian, cut anywhere. */
  give(bytes: Uint8Array): void {
    if (this.#isOver || bytes.length === 0) return;
    const all = this.#half === undefined ? bytes : Buffer.concat([Buffer.of(this.#half), bytes]);
    const even = all.length - (all.length % 2);
    this.#half = all[even];
    if (even === 0) return;
    // A copy: it is aligned then, and nobody else's.
    const samples = new Int16Array(even / 2);
    new Uint8Array(samples.buffer).set(all.subarray(0, even));
    this.#hasSound = true;
    this.#listener.onAudio(samples);
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#listener.onEnd();
  }

  fail(error: KindlineError): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#listener.onFault(error);
  }

  /** Nothing is told any more. */
  cancel(): void {
    this.#isOver = true;
  }
}
