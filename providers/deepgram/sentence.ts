import type { SynthesisListener } from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import { SampleJoiner } from "./sample-joiner.ts";
import type { SpeechRequest } from "./speech-carrier.ts";
import type { SpeakTiming } from "./speak-timing.ts";
import { stalled } from "./vendor-error.ts";

/** One sentence on its way to the listener, under its deadlines. It is told of one end only. */
export class Sentence {
  readonly request: SpeechRequest;
  /** How often it was asked for. */
  tries = 0;
  readonly #listener: SynthesisListener;
  readonly #timing: SpeakTiming;
  readonly #samplesPerMs: number;
  #joiner = new SampleJoiner();
  #watch: NodeJS.Timeout | undefined;
  #firstSoundAtMs: number | undefined;
  #givenMs = 0;
  #isOver = false;

  constructor(options: {
    readonly request: SpeechRequest;
    readonly listener: SynthesisListener;
    readonly timing: SpeakTiming;
    readonly sampleRate: number;
  }) {
    this.request = options.request;
    this.#listener = options.listener;
    this.#timing = options.timing;
    this.#samplesPerMs = options.sampleRate / msPerSecond;
  }

  get isHeard(): boolean {
    return this.#firstSoundAtMs !== undefined;
  }

  /** It is its turn: the first sound is due. Asked for again, it does not get more time. */
  begin(onLate: (error: KindlineError) => void): void {
    this.#watch ??= setTimeout(() => onLate(stalled("any sound")), this.#timing.firstSoundMs);
  }

  give(bytes: Uint8Array, onLate: (error: KindlineError) => void): void {
    if (this.#isOver) return;
    const nowMs = performance.now();
    this.#firstSoundAtMs ??= nowMs;
    const samples = this.#joiner.push(bytes);
    this.#givenMs += samples.length / this.#samplesPerMs;
    // Sound that comes in drops is no better than none: it must keep up with the clock.
    const behindAtMs = this.#firstSoundAtMs + this.#givenMs + this.#timing.stallMs;
    clearTimeout(this.#watch);
    this.#watch = setTimeout(
      () => onLate(stalled("the rest of a sentence")),
      Math.min(this.#timing.stallMs, behindAtMs - nowMs),
    );
    if (samples.length > 0) this.#listener.onAudio(samples);
  }

  end(): void {
    if (this.#isOver) return;
    this.drop();
    this.#listener.onEnd();
  }

  fault(error: KindlineError): void {
    if (this.#isOver) return;
    this.drop();
    this.#listener.onFault(error);
  }

  /** Nothing more is told of it. */
  drop(): void {
    this.#isOver = true;
    clearTimeout(this.#watch);
  }
}

const msPerSecond = 1_000;
