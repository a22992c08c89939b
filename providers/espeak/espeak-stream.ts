import type {
  SampleRate,
  SynthesisListener,
  SynthesisStream,
  Utterance,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import { EspeakProcess, type SentenceResult } from "./espeak-process.ts";
import type { EspeakVoice } from "./espeak-voices.ts";
import type { ProcessPlaces } from "./process-places.ts";

/** Sentences that wait in one call: no reply has as many, so more is a fault of the caller. */
export const sentencesWaitingMax = 64;

/** The paces between which it can be understood; the policy asks for 0.8 to 1. */
const paceMin = 0.5;
const paceMax = 2;

interface Sentence {
  readonly text: string;
  readonly pace: number;
  readonly listener: SynthesisListener;
}

export interface EspeakStreamOptions {
  readonly binary: string;
  readonly voice: EspeakVoice;
  readonly sampleRate: SampleRate;
  readonly places: ProcessPlaces;
}

/** The voice of one call: one sentence at a time, in their order. */
export class EspeakStream implements SynthesisStream {
  readonly #options: EspeakStreamOptions;
  readonly #onClose: () => void;
  /** The first is under way. */
  #sentences: Sentence[] = [];
  #stop: (() => void) | undefined;
  #isClosed = false;

  constructor(options: EspeakStreamOptions, onClose: () => void) {
    this.#options = options;
    this.#onClose = onClose;
  }

  speak({ spoken, pace }: Utterance, listener: SynthesisListener): { cancel(): void } {
    if (this.#isClosed) return { cancel: () => {} };
    const sentence: Sentence = {
      text: plain(spoken),
      pace: Math.max(paceMin, Math.min(paceMax, pace)),
      listener,
    };
    if (this.#sentences.length >= sentencesWaitingMax) return refuse(listener);
    this.#sentences.push(sentence);
    // Nothing is told before the caller has what stops it.
    queueMicrotask(() => this.#advance());
    return { cancel: () => this.#drop(sentence) };
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#sentences = [];
    this.#stopFirst();
    this.#onClose();
  }

  #drop(sentence: Sentence): void {
    if (this.#sentences[0] === sentence) this.#stopFirst();
    this.#sentences = this.#sentences.filter((other) => other !== sentence);
    this.#advance();
  }

  #stopFirst(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #advance(): void {
    const sentence = this.#sentences[0];
    if (sentence === undefined || this.#stop !== undefined) return;
    if (sentence.text === "") return this.#finish(sentence, { success: true, value: undefined });
    this.#stop = this.#options.places.claim(() => this.#begin(sentence));
  }

  #begin(sentence: Sentence): void {
    const { binary, voice, sampleRate, places } = this.#options;
    const process = new EspeakProcess(
      binary,
      { text: sentence.text, voice, pace: sentence.pace, sampleRate },
      {
        onAudio: (samples) => sentence.listener.onAudio(samples),
        onResult: (result) => {
          places.release();
          this.#stop = undefined;
          this.#finish(sentence, result);
        },
      },
    );
    this.#stop = () => {
      process.cancel();
      places.release();
    };
  }

  #finish({ listener }: Sentence, result: SentenceResult): void {
    this.#sentences.shift();
    if (result.success) listener.onEnd();
    else listener.onFault(result.error);
    this.#advance();
  }
}

/** One line, without what the program would take for phonemes of its own; empty where nothing is to be said. */
function plain(spoken: string): string {
  const text = spoken
    .replace(/\[{2,}|\]{2,}/g, " ")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return /[\p{Letter}\p{Number}]/u.test(text) ? text : "";
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
