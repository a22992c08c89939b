import type { WebSocket } from "ws";
import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import { socketBacklogBytesMax } from "../limits.ts";
import { voiceFrameBytesMax, voiceRateHz, voiceSampleBytes } from "../protocol/limits-voice.ts";
import type { VoiceEvent } from "../protocol/voice.ts";
import {
  frameCountsMinMs,
  goodbyeSlackMs,
  heardPerWindowMaxMs,
  playStallMs,
  rateWindowMs,
  sendAheadMs,
  unreportedMaxMs,
  waitingAudioMaxMs,
} from "./browser-line-limits.ts";
import { RateWindow } from "./rate-window.ts";
import { SampleFifo } from "./sample-fifo.ts";
import type { VoiceLine, VoiceLineListener } from "./voice-line.ts";

/** What is used of the page's socket. */
export type BrowserWire = Pick<WebSocket, "send" | "close" | "terminate" | "bufferedAmount">;

interface BrowserLineParts {
  readonly wire: BrowserWire;
  /** Milliseconds that only go forward, such as `performance.now`. */
  readonly nowMs: () => number;
}

const samplesPerMs = voiceRateHz / 1_000;
const sendAheadSamples = sendAheadMs * samplesPerMs;
const waitingSamplesMax = waitingAudioMaxMs * samplesPerMs;
const frameSamplesMax = voiceFrameBytesMax / voiceSampleBytes;
/** The close code of a call that ended as calls do. */
const normalClose = 1000;

/**
 * A debtor at the page of a call. Audio goes out only a little ahead of what the page reports as played, so
 * what waits here costs nothing to take back. The page counts anew after each `clear`: its reports carry the
 * generation, and those of an earlier one mean nothing any more.
 */
export class BrowserLine implements VoiceLine {
  readonly kind = "browser";
  readonly sampleRate = voiceRateHz;
  readonly #wire: BrowserWire;
  readonly #nowMs: () => number;
  readonly #heard = new RateWindow(rateWindowMs);
  readonly #waiting = new SampleFifo();
  #listener: VoiceLineListener | undefined;
  #generation = 0;
  /** What was heard before this generation, in milliseconds. */
  #baseMs = 0;
  /** Samples of this generation that went out. */
  #sent = 0;
  /** The page's latest word on this generation. */
  #report = { playedMs: 0, atMs: 0 };
  #stall: NodeJS.Timeout | undefined;
  #goodbye: NodeJS.Timeout | undefined;
  /** `due`: the page is told once all audio is on its way. */
  #hangUp: "none" | "due" | "told" = "none";
  #isClosed = false;

  constructor({ wire, nowMs }: BrowserLineParts) {
    this.#wire = wire;
    this.#nowMs = nowMs;
  }

  listen(listener: VoiceLineListener): void {
    this.#listener = listener;
    // The page may have gone while its call was being prepared.
    if (this.#isClosed) listener.onClose();
  }

  play(samples: Int16Array): void {
    if (this.#isClosed || this.#hangUp !== "none") return;
    if (this.#waiting.length + samples.length > waitingSamplesMax) {
      return this.#break("RATE_LIMITED", "Expected less audio to wait for its turn.");
    }
    // A copy: an engine may use its buffer again.
    this.#waiting.push(samples.slice());
    this.#pump();
  }

  clear(): number {
    const heardMs = this.#baseMs + wholeSamples(this.#surelyPlayedMs());
    this.#generation += 1;
    this.#baseMs = heardMs;
    this.#sent = 0;
    this.#waiting.clear();
    this.#report = { playedMs: 0, atMs: this.#nowMs() };
    this.#watchPlayout();
    this.tell({ type: "clear", generation: this.#generation });
    this.#pump();
    return heardMs;
  }

  hangUp({ afterPlayout }: { readonly afterPlayout: boolean }): void {
    if (this.#isClosed) return;
    if (!afterPlayout) {
      this.tell({ type: "hang-up", afterPlayout });
      return this.leave();
    }
    if (this.#goodbye !== undefined) return;
    this.#hangUp = "due";
    const restMs = this.#waiting.length / samplesPerMs + this.#unplayedMs();
    this.#goodbye = setTimeout(() => this.leave(), restMs + goodbyeSlackMs);
    this.#pump();
  }

  /** Tells the page something. */
  tell(event: VoiceEvent): void {
    this.#send(JSON.stringify(event));
  }

  /**
   * Audio of the microphone has come in.
   * @throws KindlineError AUDIO_INVALID for what is no audio of ours, RATE_LIMITED for too much of it: the
   * line is of no more use after either.
   */
  hear(bytes: Buffer): void {
    if (this.#isClosed) return;
    if (bytes.length === 0 || bytes.length % voiceSampleBytes !== 0) {
      throw invalidAudio("Expected whole samples of 16 bits.");
    }
    if (bytes.length > voiceFrameBytesMax) {
      throw invalidAudio(`Expected at most ${voiceFrameBytesMax} bytes of audio at once.`);
    }
    const frameMs = bytes.length / voiceSampleBytes / samplesPerMs;
    const inWindowMs = this.#heard.add(Math.max(frameMs, frameCountsMinMs), this.#nowMs());
    if (inWindowMs > heardPerWindowMaxMs) {
      const message = "Expected audio no faster than it is spoken.";
      throw new KindlineError({ code: "RATE_LIMITED", message });
    }
    this.#listener?.onAudio(samplesOf(bytes));
  }

  /** A key of the page's keypad was pressed. */
  press(digit: string): void {
    if (!this.#isClosed) this.#listener?.onKey(digit);
  }

  /** The page reports how much of this generation it has played. What cannot be true is not believed. */
  heedPlayed(report: { readonly playedMs: number; readonly generation: number }): void {
    const { playedMs, generation } = report;
    if (this.#isClosed || generation !== this.#generation) return;
    const knownMs = wholeSamples(Math.min(playedMs, this.#sentMs));
    if (knownMs <= this.#report.playedMs) return;
    this.#report = { playedMs: knownMs, atMs: this.#nowMs() };
    this.#watchPlayout();
    this.#listener?.onPlayed(this.#baseMs + knownMs);
    this.#pump();
  }

  /** The page hangs up, or has played what it was to play before the call ended. */
  leave(): void {
    if (this.#isClosed) return;
    this.#wire.close(normalClose);
    this.#end();
  }

  /** The socket is gone or being closed. @param error why, unless the page was simply closed. */
  lose(error?: KindlineError): void {
    this.#end(error);
  }

  get #sentMs(): number {
    return this.#sent / samplesPerMs;
  }

  /** Sent and not reported as played. */
  #unplayedMs(): number {
    return this.#sentMs - this.#report.playedMs;
  }

  /**
   * The last report, and the time since: the page has gone on playing. Nothing is added before a first
   * report, because it may not have begun, nor for longer than a report can be late.
   */
  #surelyPlayedMs(): number {
    const { playedMs, atMs } = this.#report;
    if (playedMs === 0) return 0;
    const sinceMs = Math.min(this.#nowMs() - atMs, unreportedMaxMs);
    return Math.min(playedMs + sinceMs, this.#sentMs);
  }

  /** Sends what the page may have by now. */
  #pump(): void {
    const aheadSamples = this.#unplayedMs() * samplesPerMs;
    let room = Math.max(0, sendAheadSamples - aheadSamples);
    while (!this.#isClosed && room >= 1 && this.#waiting.length > 0) {
      const samples = this.#waiting.take(Math.min(Math.floor(room), frameSamplesMax));
      if (this.#unplayedMs() === 0) this.#watchPlayoutFromNow();
      this.#sent += samples.length;
      room -= samples.length;
      this.#send(bytesOf(samples));
    }
    if (this.#hangUp === "due" && this.#waiting.length === 0) {
      this.#hangUp = "told";
      this.tell({ type: "hang-up", afterPlayout: true });
    }
  }

  #send(data: string | Uint8Array): void {
    if (this.#isClosed) return;
    if (this.#wire.bufferedAmount > socketBacklogBytesMax) {
      return this.#break("RATE_LIMITED", "Expected a page that reads what it is sent.");
    }
    this.#wire.send(data);
  }

  /** Something plays again after silence: the page has its time from here. */
  #watchPlayoutFromNow(): void {
    clearTimeout(this.#stall);
    this.#stall = setTimeout(() => {
      this.#break("MESSAGE_INVALID", "Expected the page to report what it plays.");
    }, playStallMs);
  }

  /** A sign of life came: the next is due in time, as long as there is anything left to play. */
  #watchPlayout(): void {
    if (this.#unplayedMs() > 0 || this.#waiting.length > 0) this.#watchPlayoutFromNow();
    else clearTimeout(this.#stall);
  }

  #break(code: ErrorCode, message: string): void {
    // Nobody is there who would answer a goodbye.
    this.#wire.terminate();
    this.#end(new KindlineError({ code, message }));
  }

  #end(error?: KindlineError): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#stall);
    clearTimeout(this.#goodbye);
    this.#waiting.clear();
    this.#listener?.onClose(error);
  }
}

/** Down to a whole sample: sixteenths of a millisecond add up without an error. */
const wholeSamples = (ms: number): number => Math.floor(ms * samplesPerMs) / samplesPerMs;

const invalidAudio = (message: string): KindlineError =>
  new KindlineError({ code: "AUDIO_INVALID", message });

/** A copy: the bytes need not lie on a sample's boundary. Every machine that Node runs on here is little-endian. */
function samplesOf(bytes: Buffer): Int16Array {
  const copy = Uint8Array.from(bytes);
  return new Int16Array(copy.buffer);
}

const bytesOf = (samples: Int16Array): Uint8Array =>
  new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
