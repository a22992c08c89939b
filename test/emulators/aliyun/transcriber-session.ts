import type { Peer } from "../vendor/loopback-vendor.ts";
import type { Recognise } from "../vendor/recognise.ts";
import { SpeechSegments, type SpeechEvent } from "../vendor/speech-segments.ts";
import type { NlsTaskSession, SendEvent } from "./nls-task-session.ts";

/** How far a partial result is apart from the next one, in milliseconds of audio. */
const partialEveryMs = 300;

/** One task of SpeechTranscriber. */
export class TranscriberSession implements NlsTaskSession {
  readonly #send: SendEvent;
  readonly #recognise: Recognise;
  readonly #rate: number;
  readonly #hasWords: boolean;
  readonly #hasPartials: boolean;
  readonly #segments: SpeechSegments;
  #strand: Promise<void> = Promise.resolve();
  #index = 0;
  #nextPartialAt = 0;
  #beganAtMs = 0;

  constructor(
    payload: Readonly<Record<string, unknown>>,
    { send, recognise }: { send: SendEvent; recognise: Recognise; peer: Peer },
  ) {
    this.#send = send;
    this.#recognise = recognise;
    this.#rate = Number(payload["sample_rate"]);
    this.#hasWords = payload["enable_words"] === true;
    this.#hasPartials = payload["enable_intermediate_result"] === true;
    this.#segments = new SpeechSegments({
      sampleRate: this.#rate,
      silenceMs: Number(payload["max_sentence_silence"] ?? 800),
    });
    send("TranscriptionStarted", {});
  }

  directive(name: string): void {
    if (name !== "StopTranscription") return;
    this.#enqueue(async () => {
      for (const event of this.#segments.cut()) await this.#follow(event);
      this.#send("TranscriptionCompleted", {});
    });
  }

  binary(data: Buffer): void {
    const samples = new Int16Array(
      data.buffer.slice(data.byteOffset, data.byteOffset + data.length),
    );
    this.#enqueue(() => this.#take(samples));
  }

  #enqueue(job: () => Promise<void>): void {
    this.#strand = this.#strand.then(job);
  }

  async #take(samples: Int16Array): Promise<void> {
    for (const event of this.#segments.push(samples)) await this.#follow(event);
    const { from, length } = this.#segments;
    if (!this.#hasPartials || from === undefined || length < this.#nextPartialAt) return;
    this.#nextPartialAt += (partialEveryMs * this.#rate) / 1_000;
    await this.#tell("TranscriptionResultChanged", { from, to: length });
  }

  async #follow(event: SpeechEvent): Promise<void> {
    if (event.type === "end") {
      await this.#tell("SentenceEnd", event);
      return;
    }
    this.#index += 1;
    this.#beganAtMs = this.#ms(event.at);
    this.#nextPartialAt = event.at + (partialEveryMs * this.#rate) / 1_000;
    this.#send("SentenceBegin", { index: this.#index, time: this.#beganAtMs });
  }

  async #tell(name: string, { from, to }: { from: number; to: number }): Promise<void> {
    const isFinal = name === "SentenceEnd";
    const about = { sampleRate: this.#rate, segment: this.#index, isFinal };
    const { text, words, confidence } = await this.#recognise(
      this.#segments.slice(from, to),
      about,
    );
    if (text === "" && !isFinal) return;
    this.#send(name, {
      index: this.#index,
      time: this.#ms(isFinal ? this.#segments.length : to),
      ...(isFinal ? { begin_time: this.#beganAtMs } : {}),
      result: text,
      confidence: confidence ?? 1,
      words: this.#hasWords
        ? words.map((word) => ({
            text: word.text,
            startTime: this.#ms(from) + word.startMs,
            endTime: this.#ms(from) + word.endMs,
          }))
        : [],
      status: 0,
    });
  }

  #ms(place: number): number {
    return Math.round((place * 1_000) / this.#rate);
  }
}
