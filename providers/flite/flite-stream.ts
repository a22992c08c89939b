import type {
  SampleRate,
  SynthesisListener,
  SynthesisStream,
  Utterance,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { FliteVoiceName } from "./flite-program.ts";
import type { PieceResult } from "./flite-worker-thread.ts";
import type { FliteWorkers } from "./flite-workers.ts";

/** Sentences that wait in one call: no reply has as many, so more is a fault of the caller. */
export const sentencesWaitingMax = 64;

/** The paces between which flite can be understood; the policy asks for 0.8 to 1. */
const paceMin = 0.5;
const paceMax = 2;

interface Sentence {
  readonly pieces: readonly string[];
  readonly stretch: number;
  readonly listener: SynthesisListener;
}

/** The voice of one call: one piece at a time, in their order. */
export class FliteStream implements SynthesisStream {
  readonly #workers: FliteWorkers;
  readonly #voice: FliteVoiceName;
  readonly #sampleRate: SampleRate;
  /** The first is under way. */
  #sentences: Sentence[] = [];
  /** How many pieces of the first have been said. */
  #said = 0;
  #stop: (() => void) | undefined;
  #isClosed = false;

  constructor(options: {
    readonly workers: FliteWorkers;
    readonly voice: FliteVoiceName;
    readonly sampleRate: SampleRate;
  }) {
    this.#workers = options.workers;
    this.#voice = options.voice;
    this.#sampleRate = options.sampleRate;
  }

  speak({ spoken, pace }: Utterance, listener: SynthesisListener): { cancel(): void } {
    if (this.#isClosed) return { cancel: () => {} };
    const stretch = 1 / Math.max(paceMin, Math.min(paceMax, pace));
    const sentence: Sentence = { pieces: cutPieces(spoken), stretch, listener };
    if (this.#sentences.length >= sentencesWaitingMax) return refuse(listener);
    this.#sentences.push(sentence);
    // Nothing is told before the caller has what stops it.
    queueMicrotask(() => this.#advance());
    return { cancel: () => this.#drop(sentence) };
  }

  close(): void {
    this.#isClosed = true;
    this.#sentences = [];
    this.#stop?.();
    this.#stop = undefined;
  }

  #drop(sentence: Sentence): void {
    if (this.#sentences[0] === sentence) {
      this.#stop?.();
      this.#stop = undefined;
      this.#said = 0;
    }
    this.#sentences = this.#sentences.filter((other) => other !== sentence);
    this.#advance();
  }

  #advance(): void {
    const sentence = this.#sentences[0];
    if (sentence === undefined || this.#stop !== undefined) return;
    const text = sentence.pieces[this.#said];
    if (text === undefined) return this.#finish(sentence, () => sentence.listener.onEnd());
    const goesOn = this.#said + 1 < sentence.pieces.length;
    this.#stop = this.#workers.say(
      {
        text,
        voice: this.#voice,
        stretch: sentence.stretch,
        sampleRate: this.#sampleRate,
        goesOn,
      },
      (result) => this.#hear(sentence, result),
    );
  }

  #hear(sentence: Sentence, result: PieceResult): void {
    this.#stop = undefined;
    if (!result.success) {
      return this.#finish(sentence, () => sentence.listener.onFault(result.error));
    }
    this.#said += 1;
    if (result.value.length > 0) sentence.listener.onAudio(result.value);
    // The listener may have cancelled it, or closed the stream.
    this.#advance();
  }

  #finish(sentence: Sentence, tell: () => void): void {
    this.#sentences = this.#sentences.filter((other) => other !== sentence);
    this.#said = 0;
    tell();
    this.#advance();
  }
}

function refuse(listener: SynthesisListener): { cancel(): void } {
  let isCancelled = false;
  const error = new KindlineError({
    code: "VENDOR_LIMITED",
    message: `Expected at most ${sentencesWaitingMax} sentences to wait for the voice.`,
  });
  queueMicrotask(() => {
    if (!isCancelled) listener.onFault(error);
  });
  return {
    cancel: () => {
      isCancelled = true;
    },
  };
}
