import { randomUUID } from "node:crypto";
import type { Deepgram } from "@deepgram/sdk";
import { z } from "zod";
import { HeardAudio } from "./heard-audio.ts";
import { heardWords } from "./heard-words.ts";
import type { Link } from "./link.ts";
import type { EmulatorSettings, HeardWord } from "./ports.ts";

type Results = Deepgram.listen.ListenV1Results;

/** Milliseconds without audio or KeepAlive until the service hangs up. */
const idleMs = 10_000;
/** Audio between two interim results, in milliseconds. */
const interimEveryMs = 250;
/** Audio after which a part becomes final in the middle of speech, in milliseconds. */
const partMs = 3_000;

const clientMessage = z.object({ type: z.enum(["KeepAlive", "Finalize", "CloseStream"]) });

/** The listen v1 service for one connection. */
export class ListenV1 {
  readonly #link: Link;
  readonly #settings: EmulatorSettings;
  readonly #query: URLSearchParams;
  readonly #audio: HeardAudio;
  readonly #requestId = randomUUID();
  #work = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #saidThrough = 0;
  #lastWordEndMs: number | undefined;
  #isSpeechTold = false;

  constructor(link: Link, settings: EmulatorSettings) {
    this.#link = link;
    this.#settings = settings;
    this.#query = link.record.query;
    this.#audio = new HeardAudio(this.#query);
    this.#stayAwake();
    link.onMessage((data, isBinary) => {
      this.#stayAwake();
      if (isBinary) this.#takeAudio(data);
      else this.#takeText(data.toString("utf8"));
    });
  }

  #stayAwake(): void {
    this.#link.cancel(this.#idle);
    this.#idle = this.#link.after(idleMs / this.#settings.timeScale, () =>
      this.#link.close(1011, "Deepgram did not receive audio data or a text message. NET-0001"),
    );
  }

  #takeAudio(bytes: Buffer): void {
    // An empty message is the old way to say CloseStream.
    if (bytes.length === 0) this.#do(() => this.#finish());
    this.#link.record.audioBytes += bytes.length;
    if (this.#link.passes("audio")) this.#do(() => this.#hear(bytes));
  }

  #takeText(text: string): void {
    const message = clientMessage.safeParse(parse(text));
    if (!message.success) {
      this.#link.close(1008, "DATA-0000");
      return;
    }
    this.#link.record.messages.push(message.data);
    if (message.data.type === "CloseStream") this.#do(() => this.#finish());
    if (message.data.type === "Finalize" && this.#link.passes("finalize")) {
      this.#do(async () => {
        const { isFinalizeMute } = this.#settings.traps;
        if (isFinalizeMute !== true && this.#audio.samples.length > 0)
          await this.#final(false, true);
      });
    }
  }

  /** Audio and requests are answered in the order in which they came. */
  #do(task: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#link.isAlive ? task() : undefined))
      .catch(() => this.#link.close(1011, "internal error"));
  }

  async #hear(bytes: Buffer): Promise<void> {
    const audio = this.#audio;
    audio.add(bytes);
    this.#tellSpeech();
    const { isNoisy, isSlowToFinalise } = this.#settings.traps;
    const endpointing = Number(this.#query.get("endpointing") ?? "10");
    const isPause = (audio.silenceMs ?? 0) >= endpointing && audio.lastVoice !== undefined;
    if (isPause && isNoisy !== true && isSlowToFinalise !== true) await this.#final(true, false);
    else if (audio.msOf(audio.samples.length) >= partMs && isSlowToFinalise !== true)
      await this.#part();
    else if (audio.msOf(audio.end - this.#saidThrough) >= interimEveryMs) await this.#interim();
    this.#tellUtteranceEnd();
  }

  #tellSpeech(): void {
    const { speechStarted } = this.#settings.traps;
    const { lastVoice } = this.#audio;
    if (this.#query.get("vad_events") !== "true" || lastVoice === undefined) return;
    if (this.#isSpeechTold || speechStarted === "missing") return;
    this.#isSpeechTold = true;
    const told: Deepgram.listen.ListenV1SpeechStarted = {
      type: "SpeechStarted",
      channel: [0],
      timestamp: this.#audio.msOf(lastVoice) / 1_000,
    };
    this.#link.send(told);
    if (speechStarted === "twice") this.#link.send(told);
  }

  #tellUtteranceEnd(): void {
    const gapMs = Number(this.#query.get("utterance_end_ms") ?? "Infinity");
    const lastMs = this.#lastWordEndMs;
    if (lastMs === undefined || this.#audio.msOf(this.#audio.end) - lastMs < gapMs) return;
    this.#lastWordEndMs = undefined;
    const told: Deepgram.listen.ListenV1UtteranceEnd = {
      type: "UtteranceEnd",
      channel: [0, 1],
      last_word_end: lastMs / 1_000,
    };
    this.#link.send(told);
  }

  async #interim(): Promise<void> {
    if (this.#query.get("interim_results") !== "true") return;
    this.#saidThrough = this.#audio.end;
    this.#tell({ words: await this.#words(), to: this.#audio.end, isFinal: false });
  }

  async #final(isSpeechFinal: boolean, fromFinalize: boolean): Promise<void> {
    const to = this.#audio.end;
    this.#tell({ words: await this.#words(), to, isFinal: true, isSpeechFinal, fromFinalize });
    this.#isSpeechTold = false;
  }

  /** Speech goes on: all but the last word becomes final. */
  async #part(): Promise<void> {
    const words = await this.#words();
    const kept = words.slice(0, -1);
    const lastMs = kept.at(-1)?.endMs;
    const to =
      lastMs === undefined
        ? this.#audio.end
        : this.#audio.start + this.#audio.samplesOf(lastMs + 10);
    this.#tell({ words: kept, to, isFinal: true });
  }

  #words(): Promise<readonly HeardWord[]> {
    return heardWords(this.#audio, this.#settings.recognise);
  }

  #tell(said: {
    readonly words: readonly HeardWord[];
    readonly to: number;
    readonly isFinal: boolean;
    readonly isSpeechFinal?: boolean;
    readonly fromFinalize?: boolean;
  }): void {
    const startMs = this.#audio.msOf(this.#audio.start);
    const { words, to, isFinal } = said;
    const message: Results = {
      type: "Results",
      channel_index: [0, 1],
      start: startMs / 1_000,
      duration: this.#audio.msOf(to) / 1_000 - startMs / 1_000,
      is_final: isFinal,
      speech_final: said.isSpeechFinal ?? false,
      from_finalize: said.fromFinalize ?? false,
      channel: { alternatives: [alternativeOf(words, startMs)] },
      metadata: {
        request_id: this.#requestId,
        model_info: { name: "emulated", version: "0", arch: "nova-3" },
        model_uuid: this.#requestId,
      },
    };
    const last = words.at(-1);
    if (last !== undefined) this.#lastWordEndMs = startMs + last.endMs;
    if (isFinal) {
      this.#audio.forgetBefore(to);
      this.#saidThrough = to;
    }
    if (words.length === 0 || this.#link.passes("result")) this.#link.send(message);
  }

  async #finish(): Promise<void> {
    if (this.#audio.samples.length > 0) await this.#final(true, false);
    const told: Deepgram.listen.ListenV1Metadata = {
      type: "Metadata",
      transaction_key: "deprecated",
      request_id: this.#requestId,
      sha256: "0".repeat(64),
      created: new Date().toISOString(),
      duration: this.#audio.msOf(this.#audio.end) / 1_000,
      channels: 1,
    };
    this.#link.send(told);
    this.#link.close(1000);
  }
}

function alternativeOf(
  words: readonly HeardWord[],
  startMs: number,
): Results["channel"]["alternatives"][number] {
  return {
    transcript: words.map(({ text }) => text).join(" "),
    confidence: words.length === 0 ? 0 : Math.min(...words.map((word) => word.confidence ?? 0.95)),
    words: words.map((word) => ({
      word: word.text.toLowerCase(),
      punctuated_word: word.text,
      start: (startMs + word.startMs) / 1_000,
      end: (startMs + word.endMs) / 1_000,
      confidence: word.confidence ?? 0.95,
    })),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
