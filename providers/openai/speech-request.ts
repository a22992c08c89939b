import type OpenAI from "openai";
import type { SampleRate } from "../../agent/ports/speech.ts";
import { Resampler } from "../../audio/resample.ts";
import type { KindlineError } from "../../domain/errors.ts";
import { failure, success, type Result } from "../../domain/result.ts";
import { Deadline } from "./deadline.ts";
import { PcmBytes } from "./pcm-bytes.ts";
import { stalled, unusable, vendorError } from "./vendor-error.ts";

/** One sentence as it is asked for. */
export interface SpeechOrder {
  readonly text: string;
  readonly pace: number;
  readonly sampleRate: SampleRate;
}

/** Whose voice reads it. */
export interface VoiceSettings {
  readonly model: string;
  readonly voice: string;
  readonly instructions: string | undefined;
  readonly firstAudioWaitMs: number;
  readonly audioStallMs: number;
}

/** Milliseconds from the request to the first audio: beyond it the line is heard to be silent. */
export const firstAudioWaitMs = 1_500;

/**
 * Milliseconds without audio in the middle of a sentence, and also how far the audio may fall behind the
 * listener: a vendor that drips slower than speech is as good as gone.
 */
export const audioStallMs = 2_000;

/** Milliseconds of one sentence: 600 characters at a quarter of the pace stay below; more is an endless answer. */
export const sentenceAudioMsMax = 180_000;

/** Milliseconds of the shortest sentence that can be: less is no speech. */
const sentenceAudioMsMin = 50;

/** Samples a second of the vendor's `pcm`. */
const vendorRate = 24_000;

/** Bounds of the vendor's `speed`. */
const speedMin = 0.25;
const speedMax = 4;

const what = "speech of a sentence";

/** One sentence on its way: the request, its deadlines, and its audio at the rate of the call. */
export class SpeechRequest {
  readonly #client: OpenAI;
  readonly #settings: VoiceSettings;
  readonly #deadline = new Deadline(() => stalled(what));

  constructor(client: OpenAI, settings: VoiceSettings) {
    this.#client = client;
    this.#settings = settings;
  }

  /** The request is dropped; `run` soon comes back, and nothing more is given. */
  cancel(): void {
    this.#deadline.cancel();
  }

  /**
   * @param give is called with audio as it comes, never again once it was cancelled.
   * @returns when all of it has been given, or the reason why not.
   */
  async run(
    order: SpeechOrder,
    give: (samples: Int16Array) => void,
  ): Promise<Result<undefined, KindlineError>> {
    this.#deadline.within(this.#settings.firstAudioWaitMs);
    const audio = new AudioOfSentence(order.sampleRate);
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    try {
      const opened = await this.#attempt(() => this.#send(order));
      if (!opened.success) return opened;
      reader = opened.value;
      for (;;) {
        const next = await this.#attempt(() => readNext(opened.value, audio));
        if (!next.success) return next;
        if (next.value.samples.length > 0) give(next.value.samples);
        if (next.value.isLast) return success(undefined);
        this.#deadline.within(audio.leftMs(this.#settings.audioStallMs));
      }
    } finally {
      // Whatever ended it, the vendor need not go on; an answer that was read to its end is not touched.
      this.#deadline.cancel();
      reader?.releaseLock();
    }
  }

  /** Only what the vendor does is the vendor's failure: listeners are called outside. */
  async #attempt<T>(job: () => Promise<T>): Promise<Result<T, KindlineError>> {
    const { signal } = this.#deadline;
    try {
      const value = await job();
      return signal.aborted ? failure(this.#deadline.late ?? stalled(what)) : success(value);
    } catch (error) {
      return failure(this.#deadline.late ?? vendorError(error, what));
    }
  }

  async #send(order: SpeechOrder): Promise<ReadableStreamDefaultReader<Uint8Array>> {
    const { model, voice, instructions } = this.#settings;
    const response = await this.#client.audio.speech.create(
      {
        model,
        voice,
        input: order.text,
        response_format: "pcm",
        speed: speedOf(order.pace),
        ...(instructions === undefined ? {} : { instructions }),
      },
      { signal: this.#deadline.signal },
    );
    const type = response.headers.get("content-type") ?? "";
    if (/^text\/|json|html|xml/u.test(type)) throw unusable(what, "text");
    if (response.body === null) throw unusable(what, "nothing");
    return response.body.getReader();
  }
}

interface Piece {
  readonly samples: Int16Array;
  readonly isLast: boolean;
}

async function readNext(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  audio: AudioOfSentence,
): Promise<Piece> {
  const { done, value } = await reader.read();
  return done
    ? { samples: audio.end(), isLast: true }
    : { samples: audio.push(value), isLast: false };
}

/** A pace that the vendor takes; one that is no number is the voice's own. */
const speedOf = (pace: number): number =>
  Number.isFinite(pace) ? Math.min(speedMax, Math.max(speedMin, pace)) : 1;

/** Turns the vendor's bytes into samples of the call, and knows how far they reach. */
class AudioOfSentence {
  readonly #bytes = new PcmBytes();
  readonly #resampler: Resampler;
  #startedMs: number | undefined;
  #sampleCount = 0;

  constructor(sampleRate: SampleRate) {
    this.#resampler = new Resampler(vendorRate, sampleRate);
  }

  /** @throws KindlineError VENDOR_FAILED for what is no such audio. */
  push(bytes: Uint8Array): Int16Array {
    if (this.#startedMs === undefined) {
      this.#startedMs = performance.now();
      if (isContainer(bytes)) throw unusable(what, "audio in a container; pcm was asked for");
    }
    const samples = this.#bytes.push(bytes);
    this.#sampleCount += samples.length;
    if (this.#audioMs() > sentenceAudioMsMax) throw unusable(what, "audio without end");
    return this.#resampler.push(samples);
  }

  /** What the filter held back. @throws KindlineError VENDOR_FAILED if there was none to speak of. */
  end(): Int16Array {
    if (this.#audioMs() < sentenceAudioMsMin) throw unusable(what, "no audio");
    return this.#resampler.end();
  }

  /** How long from now the next audio may take, in milliseconds. @param stallMs the pause that is allowed. */
  leftMs(stallMs: number): number {
    const elapsedMs = performance.now() - (this.#startedMs ?? performance.now());
    return Math.max(0, Math.min(stallMs, this.#audioMs() + stallMs - elapsedMs));
  }

  #audioMs(): number {
    return (this.#sampleCount / vendorRate) * 1_000;
  }
}

/** Some servers answer in a container whatever they are asked for; played as samples it would be a bang. */
const isContainer = (bytes: Uint8Array): boolean =>
  /^(?:RIFF|OggS|fLaC|ID3)/u.test(String.fromCharCode(...bytes.subarray(0, 4)));
