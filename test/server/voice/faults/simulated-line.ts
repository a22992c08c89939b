import type { SampleRate } from "../../../../agent/ports/speech.ts";
import { KindlineError } from "../../../../domain/errors.ts";
import type { VoiceLine, VoiceLineListener } from "../../../../server/voice/voice-line.ts";

/** Both sides of a line speak and hear so much at a time, in milliseconds. */
export const frameMs = 20;

export interface SimulatedLineOptions {
  readonly kind?: VoiceLine["kind"];
  readonly sampleRate?: SampleRate;
  /** How often the line tells what has been heard, in milliseconds; what it knows is so old at most. */
  readonly reportMs?: number;
}

/** A line whose time passes when it is told to, and that knows every sample that was audible. */
export class SimulatedLine implements VoiceLine {
  readonly kind: VoiceLine["kind"];
  readonly sampleRate: SampleRate;
  /** Everything that was audible, frame by frame; silence is not in it. */
  readonly heard: Int16Array[] = [];
  readonly hangUps: { readonly afterPlayout: boolean; readonly atMs: number }[] = [];
  clears = 0;
  nowMs = 0;
  isClosed = false;
  readonly #reportMs: number;
  #listener: VoiceLineListener | undefined;
  #waiting: Int16Array = new Int16Array(0);
  #speech: Int16Array = new Int16Array(0);
  #played = 0;
  #reportedMs = 0;
  #goodbye = false;

  constructor({
    kind = "twilio",
    sampleRate = 8_000,
    reportMs = frameMs,
  }: SimulatedLineOptions = {}) {
    this.kind = kind;
    this.sampleRate = sampleRate;
    this.#reportMs = reportMs;
  }

  listen(listener: VoiceLineListener): void {
    this.#listener = listener;
    if (this.isClosed) listener.onClose();
  }

  play(samples: Int16Array): void {
    if (!this.isClosed && !this.#goodbye) this.#waiting = joined(this.#waiting, samples);
  }

  clear(): number {
    this.clears += 1;
    this.#waiting = new Int16Array(0);
    return this.#reportedMs;
  }

  hangUp({ afterPlayout }: { readonly afterPlayout: boolean }): void {
    this.hangUps.push({ afterPlayout, atMs: this.nowMs });
    this.#goodbye = true;
    if (!afterPlayout || this.#waiting.length === 0) this.end();
  }

  /** Milliseconds that were audible. */
  get playedMs(): number {
    return (this.#played * 1_000) / this.sampleRate;
  }

  /** Something is to be heard still. */
  get isSounding(): boolean {
    return this.#waiting.length > 0;
  }

  /** The debtor says that, from now on. */
  say(samples: Int16Array): void {
    this.#speech = joined(this.#speech, samples);
  }

  press(digits: string): void {
    for (const digit of digits) this.#listener?.onKey(digit);
  }

  /** One frame of time. */
  tick(): void {
    if (this.isClosed) return;
    this.nowMs += frameMs;
    const count = (this.sampleRate * frameMs) / 1_000;
    const sounding = this.#waiting.subarray(0, count);
    this.#waiting = this.#waiting.subarray(count);
    if (sounding.length > 0) this.heard.push(sounding.slice());
    this.#played += sounding.length;
    if (this.nowMs % this.#reportMs === 0) this.#report();
    const frame = new Int16Array(count);
    frame.set(this.#speech.subarray(0, count));
    this.#speech = this.#speech.subarray(count);
    this.#listener?.onAudio(frame);
    if (this.#goodbye && this.#waiting.length === 0) this.end();
  }

  /** They hang up, or our goodbye was heard. */
  end(error?: KindlineError): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#listener?.onClose(error);
  }

  /** The wire is cut. */
  break(): void {
    this.end(new KindlineError({ code: "VENDOR_UNREACHABLE", message: "The line was cut." }));
  }

  #report(): void {
    if (this.playedMs <= this.#reportedMs) return;
    this.#reportedMs = this.playedMs;
    this.#listener?.onPlayed(this.playedMs);
  }
}

function joined(a: Int16Array, b: Int16Array): Int16Array {
  const all = new Int16Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
