import type { DeepgramClient } from "@deepgram/sdk";
import type { SynthesisListener, SynthesisStream, Utterance } from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import { FlushBudget } from "./flush-budget.ts";
import { Sentence } from "./sentence.ts";
import { speakOverHttp } from "./speak-over-http.ts";
import { SpeakSocket } from "./speak-socket.ts";
import type { SpeakTiming } from "./speak-timing.ts";
import type { Delivery, UnderWay, VoiceSettings } from "./speech-carrier.ts";
import { failed, isPassing, limited } from "./vendor-error.ts";
import type { DeepgramAccount } from "./wire.ts";

export interface SpeakStreamOptions {
  readonly account: DeepgramAccount;
  /** For the requests that go over HTTP. */
  readonly client: DeepgramClient;
  readonly voice: VoiceSettings;
  readonly timing: SpeakTiming;
  readonly onClose: (stream: SpeakStream) => void;
}

/**
 * The voice of one call. A sentence is asked for when the one before has been given: the vendor speaks faster
 * than anybody listens, so nothing is heard of it, and whose sound it is is never in doubt.
 */
export class SpeakStream implements SynthesisStream {
  readonly #options: SpeakStreamOptions;
  readonly #socket: SpeakSocket;
  readonly #budget: FlushBudget;
  /** The first is under way. */
  #sentences: Sentence[] = [];
  #underWay: UnderWay | undefined;
  #isClosed = false;

  constructor(options: SpeakStreamOptions) {
    this.#options = options;
    this.#socket = new SpeakSocket(options);
    this.#budget = new FlushBudget(options.timing.flushWindowMs);
  }

  /** Settles when the socket is gone. */
  get gone(): Promise<void> {
    return this.#socket.gone;
  }

  speak(utterance: Utterance, listener: SynthesisListener): { cancel(): void } {
    const sentence = new Sentence({
      request: { text: utterance.spoken.trim(), speed: speedOf(utterance.pace) },
      listener,
      timing: this.#options.timing,
      sampleRate: this.#options.voice.sampleRate,
    });
    if (this.#isClosed) return { cancel: () => {} };
    this.#sentences.push(sentence);
    // Not before the caller has what cancels it.
    if (this.#sentences.length === 1) queueMicrotask(() => this.#begin(sentence));
    else if (this.#sentences.length > sentencesMax) {
      queueMicrotask(() => this.#settle(sentence, () => sentence.fault(limited("too many wait"))));
    }
    return { cancel: () => this.#cancel(sentence) };
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const sentence of this.#sentences) sentence.drop();
    this.#sentences = [];
    this.#underWay?.stop();
    this.#socket.close();
    this.#options.onClose(this);
  }

  #begin(sentence: Sentence): void {
    if (this.#sentences[0] !== sentence || this.#underWay !== undefined) return;
    if (sentence.request.text === "") {
      this.#settle(sentence, () => sentence.end());
      return;
    }
    sentence.tries += 1;
    sentence.begin((error) => this.#late(sentence, error));
    const { client, voice } = this.#options;
    const delivery = this.#deliveryTo(sentence);
    const { request } = sentence;
    this.#underWay =
      this.#socket.suits(request.speed) && this.#budget.take(performance.now())
        ? this.#socket.speak(request, delivery)
        : speakOverHttp({ client, voice }, request, delivery);
  }

  #deliveryTo(sentence: Sentence): Delivery {
    return {
      onSound: (bytes) => sentence.give(bytes, (error) => this.#late(sentence, error)),
      onEnd: () => {
        const isMute = !sentence.isHeard && speakable.test(sentence.request.text);
        this.#settle(sentence, () =>
          isMute ? sentence.fault(failed("gave a sentence no sound")) : sentence.end(),
        );
      },
      onDown: (error) => this.#down(sentence, error),
    };
  }

  /** Its road broke. What nobody has heard yet may go another time, within the same deadline. */
  #down(sentence: Sentence, error: KindlineError): void {
    this.#underWay = undefined;
    const mayTryAgain = !sentence.isHeard && sentence.tries < triesMax && isPassing(error);
    if (mayTryAgain) this.#begin(sentence);
    else this.#settle(sentence, () => sentence.fault(error));
  }

  #late(sentence: Sentence, error: KindlineError): void {
    this.#underWay?.giveUp();
    this.#settle(sentence, () => sentence.fault(error));
  }

  #cancel(sentence: Sentence): void {
    sentence.drop();
    if (this.#sentences[0] === sentence) this.#underWay?.stop();
    this.#settle(sentence, () => {});
  }

  /** It is over: the listener is told, and the next one begins. */
  #settle(sentence: Sentence, tell: () => void): void {
    const place = this.#sentences.indexOf(sentence);
    if (place === -1) return;
    this.#sentences.splice(place, 1);
    if (place === 0) this.#underWay = undefined;
    tell();
    const [next] = this.#sentences;
    if (next !== undefined) this.#begin(next);
  }
}

/** Most sentences that may wait: far above what a turn has. */
const sentencesMax = 64;
/** A sentence that nobody has heard is asked for so often. */
const triesMax = 2;
/** Something that must be heard when it is read aloud. */
const speakable = /[\p{L}\p{N}]/u;

/** What the vendor's voices can do (developers.deepgram.com/docs/tts-voice-controls). */
const speedMin = 0.7;
const speedMax = 1.5;
const speedOf = (pace: number): number => Math.min(speedMax, Math.max(speedMin, pace));
