import { randomUUID } from "node:crypto";
import type { Deepgram } from "@deepgram/sdk";
import { HeardAudio } from "./heard-audio.ts";
import { heardWords } from "./heard-words.ts";
import type { Link } from "./link.ts";
import type { EmulatorSettings, HeardWord } from "./ports.ts";

type TurnEvent = "Update" | "StartOfTurn" | "EagerEndOfTurn" | "TurnResumed" | "EndOfTurn";

/** Audio between two updates, in milliseconds. */
const updateEveryMs = 240;
/** Silence after which the turn may be over, and is over, in milliseconds. */
const eagerAfterMs = 320;
const endAfterMs = 640;
/** Milliseconds without audio until the service hangs up; there is no KeepAlive. */
const idleMs = 20_000;

/** The listen v2 service for one connection: Flux. */
export class ListenV2 {
  readonly #link: Link;
  readonly #settings: EmulatorSettings;
  readonly #audio: HeardAudio;
  readonly #isEager: boolean;
  readonly #requestId = randomUUID();
  #work = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #sequence = 0;
  #turn = 0;
  #saidThrough = 0;
  #state: "silent" | "speaking" | "eager" = "silent";
  #eagerWords: readonly HeardWord[] = [];

  constructor(link: Link, settings: EmulatorSettings) {
    this.#link = link;
    this.#settings = settings;
    this.#audio = new HeardAudio(link.record.query);
    this.#isEager = link.record.query.has("eager_eot_threshold");
    const connected: Deepgram.listen.ListenV2Connected = {
      type: "Connected",
      request_id: this.#requestId,
      sequence_id: this.#nextSequence(),
    };
    link.send(connected);
    this.#stayAwake();
    link.onMessage((data, isBinary) => {
      this.#stayAwake();
      if (!isBinary) this.#takeText(data.toString("utf8"));
      else {
        link.record.audioBytes += data.length;
        if (link.passes("audio")) this.#do(() => this.#hear(data));
      }
    });
  }

  #stayAwake(): void {
    this.#link.cancel(this.#idle);
    this.#idle = this.#link.after(idleMs / this.#settings.timeScale, () =>
      this.#link.close(1011, "NET-0001"),
    );
  }

  #takeText(text: string): void {
    if (text.includes('"CloseStream"')) {
      this.#link.record.messages.push({ type: "CloseStream" });
      this.#do(async () => {
        if (this.#state !== "silent") await this.#end();
        this.#link.close(1000);
      });
      return;
    }
    const error: Deepgram.listen.ListenV2FatalError = {
      type: "Error",
      sequence_id: this.#nextSequence(),
      code: "UNPARSABLE_CLIENT_MESSAGE",
      description: "The message is of no type that this service knows.",
    };
    this.#link.send(error);
    this.#link.close(1008);
  }

  #do(task: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#link.isAlive ? task() : undefined))
      .catch(() => this.#link.close(1011, "internal error"));
  }

  async #hear(bytes: Buffer): Promise<void> {
    this.#audio.add(bytes);
    const silenceMs = this.#audio.silenceMs ?? Infinity;
    if (this.#state === "eager" && silenceMs < eagerAfterMs) {
      this.#state = "speaking";
      this.#tell("TurnResumed", await this.#words());
    } else if (this.#state === "speaking" && silenceMs >= eagerAfterMs && this.#isEager) {
      this.#eagerWords = await this.#words();
      this.#state = "eager";
      if (this.#eagerWords.length > 0) this.#tell("EagerEndOfTurn", this.#eagerWords);
    } else if (this.#state !== "silent" && silenceMs >= endAfterMs) await this.#end();
    else if (this.#audio.msOf(this.#audio.end - this.#saidThrough) >= updateEveryMs)
      await this.#update();
  }

  async #update(): Promise<void> {
    const words = await this.#words();
    const isStart = this.#state === "silent" && words.length > 0;
    if (isStart) this.#state = "speaking";
    this.#tell(
      isStart ? "StartOfTurn" : "Update",
      this.#state === "eager" ? this.#eagerWords : words,
    );
  }

  async #end(): Promise<void> {
    const words = this.#state === "eager" ? this.#eagerWords : await this.#words();
    this.#tell("EndOfTurn", words);
    this.#turn += 1;
    this.#state = "silent";
    this.#audio.forgetBefore(this.#audio.end);
  }

  #words(): Promise<readonly HeardWord[]> {
    return heardWords(this.#audio, this.#settings.recognise);
  }

  #nextSequence(): number {
    this.#sequence += 1;
    return this.#sequence - 1;
  }

  #tell(event: TurnEvent, words: readonly HeardWord[]): void {
    const startMs = this.#audio.msOf(this.#audio.start);
    const isTimed = this.#settings.traps.isWithoutTimes !== true;
    this.#saidThrough = this.#audio.end;
    const message: Deepgram.listen.ListenV2TurnInfo = {
      type: "TurnInfo",
      request_id: this.#requestId,
      sequence_id: this.#nextSequence(),
      event,
      turn_index: this.#turn,
      audio_window_start: startMs / 1_000,
      audio_window_end: this.#audio.msOf(this.#audio.end) / 1_000,
      transcript: words.map(({ text }) => text).join(" "),
      words: words.map((word) => ({
        word: word.text,
        confidence: word.confidence ?? 0.95,
        ...(isTimed
          ? { start: (startMs + word.startMs) / 1_000, end: (startMs + word.endMs) / 1_000 }
          : {}),
      })),
      end_of_turn_confidence: event === "EndOfTurn" ? 0.9 : event === "EagerEndOfTurn" ? 0.6 : 0.1,
      ...(event === "EndOfTurn" ? { trigger: "model" } : {}),
    };
    if (words.length === 0 || this.#link.passes("result")) this.#link.send(message);
  }
}
