import type { Peer } from "../vendor/loopback-vendor.ts";
import type { NlsTaskSession, SendEvent } from "./nls-task-session.ts";

/** What the emulator's voice sounds like: given by the test. */
export type Synthesise = (
  text: string,
  about: { readonly sampleRate: number; readonly speechRate: number },
) => Int16Array;

/** A tone, 200 ms a character. */
export const tone: Synthesise = (text, { sampleRate }) =>
  Int16Array.from({ length: text.length * (sampleRate / 5) }, (_, at) =>
    Math.round(8_000 * Math.sin((2 * Math.PI * 220 * at) / sampleRate)),
  );

/** Bytes of one message: odd, as a vendor that counts bytes and not samples may have it. */
const messageBytes = 3_201;

/** One task of FlowingSpeechSynthesizer. */
export class SynthesiserSession implements NlsTaskSession {
  readonly #send: SendEvent;
  readonly #peer: Peer;
  readonly #synthesise: Synthesise;
  readonly #sampleRate: number;
  readonly #speechRate: number;
  #text = "";

  constructor(
    payload: Readonly<Record<string, unknown>>,
    options: { send: SendEvent; peer: Peer; synthesise: Synthesise },
  ) {
    this.#send = options.send;
    this.#peer = options.peer;
    this.#synthesise = options.synthesise;
    this.#sampleRate = Number(payload["sample_rate"] ?? 16_000);
    this.#speechRate = Number(payload["speech_rate"] ?? 0);
    this.#send("SynthesisStarted", { session_id: "1" });
  }

  directive(name: string, payload: Readonly<Record<string, unknown>>): void {
    if (name === "RunSynthesis") this.#text += String(payload["text"]);
    if (name === "StopSynthesis") this.#speak();
  }

  binary(): void {
    throw new Error("The voice is sent no audio.");
  }

  /** The vendor cuts into sentences of its own, and none of ours. */
  #speak(): void {
    const sentences = this.#text.match(/[^，。？！]+[，。？！]*/gu) ?? [];
    for (const [index, sentence] of sentences.entries()) {
      this.#send("SentenceBegin", { index });
      const about = { sampleRate: this.#sampleRate, speechRate: this.#speechRate };
      const samples = this.#synthesise(sentence, about);
      const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
      for (let from = 0; from < bytes.length; from += messageBytes) {
        this.#peer.send(bytes.subarray(from, from + messageBytes));
      }
      this.#send("SentenceSynthesis", { subtitles: [] });
      this.#send("SentenceEnd", { index, subtitles: [] });
    }
    this.#send("SynthesisCompleted", {});
  }
}
