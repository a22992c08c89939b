import type {
  SampleRate,
  SynthesisListener,
  SynthesisStream,
  Utterance,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import { failure, success, type Result } from "../../domain/result.ts";
import type { SpeechOrder, SpeechRequest } from "./speech-request.ts";

/**
 * Requests of one call at the same time: the sentence that is heard, and the next one, so that there is no gap
 * between them. More would be paid for and thrown away whenever the debtor interrupts.
 */
const requestsInFlightMax = 2;

/** Sentences that wait in one call: no reply has as many, so more is a fault of the caller. */
export const sentencesWaitingMax = 64;

/** The voice of one call: sentences are asked for ahead, and given in their order. */
export class OpenAiSpeechStream implements SynthesisStream {
  readonly #request: () => SpeechRequest;
  readonly #sampleRate: SampleRate;
  readonly #onClose: () => void;
  /** Those not yet given to their end, in the order in which they are to be heard. */
  #sentences: Sentence[] = [];
  #isClosed = false;

  constructor(
    options: {
      /** A request of this voice, not yet sent. */
      readonly request: () => SpeechRequest;
      readonly sampleRate: SampleRate;
    },
    onClose: () => void,
  ) {
    this.#request = options.request;
    this.#sampleRate = options.sampleRate;
    this.#onClose = onClose;
  }

  speak({ spoken, pace }: Utterance, listener: SynthesisListener): { cancel(): void } {
    const sentence = new Sentence({ text: spoken, pace, sampleRate: this.#sampleRate }, listener);
    if (this.#isClosed) return { cancel: () => {} };
    // Nothing is told before the caller has what stops it.
    if (this.#sentences.length >= sentencesWaitingMax) {
      sentence.refuse(tooMany());
      queueMicrotask(() => sentence.tellEnd());
    } else {
      if (!/[\p{Letter}\p{Number}]/u.test(spoken)) sentence.beSilent();
      this.#sentences.push(sentence);
      queueMicrotask(() => this.#advance());
    }
    return { cancel: () => this.#drop(sentence) };
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const sentence of this.#sentences) sentence.cancel();
    this.#sentences = [];
    this.#onClose();
  }

  #drop(sentence: Sentence): void {
    sentence.cancel();
    this.#sentences = this.#sentences.filter((other) => other !== sentence);
    this.#advance();
  }

  /** Gives what may be given now, and asks for as many sentences as may be under way. */
  #advance(): void {
    for (let first = this.#sentences[0]; first !== undefined; first = this.#sentences[0]) {
      first.give();
      if (this.#sentences[0] !== first) continue;
      if (!first.isOver) break;
      this.#sentences.shift();
      first.tellEnd();
    }
    for (const sentence of this.#sentences) {
      const inFlight = this.#sentences.filter(({ isInFlight }) => isInFlight).length;
      if (inFlight >= requestsInFlightMax) return;
      if (sentence.isWaiting) void sentence.begin(this.#request(), () => this.#advance());
    }
  }
}

/** One sentence: what of it has come, and what of that has been given. */
class Sentence {
  readonly #order: SpeechOrder;
  readonly #listener: SynthesisListener;
  #request: SpeechRequest | undefined;
  /** Came before its turn; bounded by the longest sentence there may be. */
  #kept: Int16Array[] = [];
  #result: Result<undefined, KindlineError> | undefined;
  #isCancelled = false;

  constructor(order: SpeechOrder, listener: SynthesisListener) {
    this.#order = order;
    this.#listener = listener;
  }

  get isWaiting(): boolean {
    return this.#request === undefined && this.#result === undefined && !this.#isCancelled;
  }

  get isInFlight(): boolean {
    return this.#request !== undefined && this.#result === undefined && !this.#isCancelled;
  }

  /** All that there will be has come. */
  get isOver(): boolean {
    return this.#result !== undefined;
  }

  /** There is nothing in it to be said aloud; the vendor refuses such a text. */
  beSilent(): void {
    this.#result = success(undefined);
  }

  refuse(error: KindlineError): void {
    this.#result = failure(error);
  }

  /** @param onNews called whenever there is more to give. */
  async begin(request: SpeechRequest, onNews: () => void): Promise<void> {
    this.#request = request;
    const result = await request.run(this.#order, (samples) => {
      if (this.#isCancelled) return;
      this.#kept.push(samples);
      onNews();
    });
    if (this.#isCancelled) return;
    this.#result = result;
    onNews();
  }

  /** What has come of it goes out: it is its turn. */
  give(): void {
    for (let samples = this.#kept.shift(); samples !== undefined; samples = this.#kept.shift()) {
      this.#listener.onAudio(samples);
    }
  }

  tellEnd(): void {
    if (this.#isCancelled || this.#result === undefined) return;
    if (this.#result.success) this.#listener.onEnd();
    else this.#listener.onFault(this.#result.error);
  }

  cancel(): void {
    this.#isCancelled = true;
    this.#kept = [];
    this.#request?.cancel();
  }
}

const tooMany = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `Expected at most ${sentencesWaitingMax} sentences to wait for the voice.`,
  });
