import type { SampleRate, VoiceActivityListener } from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import { EnergyGate } from "./energy-gate.ts";
import type { SileroRequest } from "./silero-protocol.ts";

/** Milliseconds before the first sound that go to the model too: a soft beginning, and something to compare it with. */
const leadMs = 320;

/** Milliseconds of quiet, beyond what ends speech, after which the model is let go of: its opinion lags by 200. */
const restMs = 300;

/** Quiet that ends a run of loud frames: the stop of a consonant does not. */
const runGapMs = 100;

/** How far before what the model says a run of loud frames may have begun and still be the same speech. */
const onsetMsMax = 160;

/** Milliseconds of audio in one message: short until somebody speaks, for that is urgent; then longer, since an end is not. */
const batchMs = { quiet: 20, speaking: 60 } as const;

/** One call: tells loud from quiet here, and sends what may be speech to the thread. */
export class SileroStream {
  readonly #sampleRate: SampleRate;
  readonly #silenceMs: number;
  readonly #id: number;
  readonly #tell: (request: SileroRequest) => void;
  readonly #listener: VoiceActivityListener;
  readonly #gate: EnergyGate;
  readonly #ring: Int16Array;
  /** Samples since the stream was opened. */
  #length = 0;
  /** Up to where the gate has judged. */
  #judged = 0;
  /** Up to where the thread has the audio; undefined while the model rests. */
  #sent: number | undefined;
  #lastLoudEnd = 0;
  /** Where the present run of loud frames began. */
  #runStart = 0;
  #isSpeaking = false;
  #isClosed = false;

  constructor(
    open: {
      readonly id: number;
      readonly sampleRate: SampleRate;
      readonly silenceMs: number;
      readonly tell: (request: SileroRequest) => void;
    },
    listener: VoiceActivityListener,
  ) {
    this.#id = open.id;
    this.#sampleRate = open.sampleRate;
    this.#silenceMs = open.silenceMs;
    this.#tell = open.tell;
    this.#listener = listener;
    this.#gate = new EnergyGate(open.sampleRate);
    this.#ring = new Int16Array(this.#count(ringMs));
  }

  write(samples: Int16Array): void {
    if (this.#isClosed) return;
    // A piece longer than the ring would overwrite what was not looked at yet.
    const pieceMax = this.#count(batchMs.speaking);
    for (let at = 0; at < samples.length; at += pieceMax) {
      this.#take(samples.subarray(at, at + pieceMax));
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#rest();
  }

  /** What the thread found. */
  hear(edge: { readonly type: "start" | "end"; readonly atMs: number }): void {
    if (this.#isClosed) return;
    this.#isSpeaking = edge.type === "start";
    if (edge.type === "start") this.#listener.onSpeechStart(Math.round(this.#onset(edge.atMs)));
    else this.#listener.onSpeechEnd(Math.round(edge.atMs));
  }

  /** The model is sure only some windows into a word; the gate knows where the sound began. */
  #onset(atMs: number): number {
    const runMs = (1000 * this.#runStart) / this.#sampleRate;
    return runMs < atMs && atMs - runMs <= onsetMsMax ? runMs : atMs;
  }

  fail(error: KindlineError): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listener.onFault(error);
  }

  #take(piece: Int16Array): void {
    const at = this.#length % this.#ring.length;
    const head = piece.subarray(0, this.#ring.length - at);
    this.#ring.set(head, at);
    this.#ring.set(piece.subarray(head.length));
    this.#length += piece.length;
    const { frameLength } = this.#gate;
    while (this.#length - this.#judged >= frameLength) {
      const frame = this.#between(this.#judged, this.#judged + frameLength);
      this.#judged += frameLength;
      if (!this.#gate.isLoud(frame, this.#isSpeaking)) continue;
      const start = this.#judged - frameLength;
      if (start - this.#lastLoudEnd > this.#count(runGapMs)) this.#runStart = start;
      this.#lastLoudEnd = this.#judged;
    }
    this.#send();
  }

  #send(): void {
    const isLoud = this.#lastLoudEnd === this.#judged && this.#judged > 0;
    if (this.#sent === undefined && isLoud) {
      this.#sent = Math.max(0, this.#lastLoudEnd - this.#count(leadMs));
    }
    if (this.#sent === undefined) return;
    const isQuiet = this.#length - this.#lastLoudEnd >= this.#count(this.#silenceMs + restMs);
    if (isQuiet && !this.#isSpeaking) {
      this.#rest();
      return;
    }
    const batch = this.#count(this.#isSpeaking ? batchMs.speaking : batchMs.quiet);
    if (this.#length - this.#sent < batch) return;
    this.#tell({
      type: "audio",
      stream: this.#id,
      sampleRate: this.#sampleRate,
      silenceMs: this.#silenceMs,
      position: this.#sent,
      samples: this.#between(this.#sent, this.#length),
    });
    this.#sent = this.#length;
  }

  #rest(): void {
    if (this.#sent === undefined) return;
    this.#sent = undefined;
    this.#tell({ type: "rest", stream: this.#id });
  }

  #between(from: number, to: number): Int16Array {
    const copy = new Int16Array(to - from);
    const at = from % this.#ring.length;
    const head = this.#ring.subarray(at, at + copy.length);
    copy.set(head);
    copy.set(this.#ring.subarray(0, copy.length - head.length), head.length);
    return copy;
  }

  #count(ms: number): number {
    return (this.#sampleRate * ms) / 1000;
  }
}

/** Milliseconds the ring holds: the lead, and a piece that was not sent yet on either side of it. */
const ringMs = leadMs + 4 * batchMs.speaking;
