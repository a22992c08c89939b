import type { SampleRate } from "../../agent/ports/speech.ts";
import { EnergyGate } from "./energy-gate.ts";

/** Milliseconds kept before the first sound: a soft beginning lies below the gate. */
const leadMs = 500;

/** Sound below this, followed by that much quiet, was a click: it counts for nothing. */
const clickMsMax = 60;
const clickQuietMs = 1_000;

/** Milliseconds of one part of a turn that are kept as audio; it is cut well before (whole-turn-stream.ts). */
const partMsMax = 60_000;

/** What was heard of a turn and is not text yet. Positions are samples since the call's audio began. */
export class TurnAudio {
  readonly sampleRate: SampleRate;
  readonly #gate: EnergyGate;
  #samples: Int16Array;
  #length = 0;
  /** Position of the first sample kept. */
  #from = 0;
  /** Samples at the end that do not fill a frame of the gate yet. */
  #unjudged = 0;
  #loudFrames = 0;
  #lastLoudEnd = 0;

  constructor(sampleRate: SampleRate) {
    this.sampleRate = sampleRate;
    this.#gate = new EnergyGate(sampleRate);
    this.#samples = new Int16Array(sampleRate);
  }

  get from(): number {
    return this.#from;
  }

  get end(): number {
    return this.#from + this.#length;
  }

  /** End of the last frame that was loud. */
  get lastLoudEnd(): number {
    return this.#lastLoudEnd;
  }

  /** Whether there is any sound in it. */
  get hasSound(): boolean {
    return this.#loudFrames > 0;
  }

  /** How much of it was loud, in milliseconds. */
  get soundMs(): number {
    return this.ms(this.#loudFrames * this.#gate.frameLength);
  }

  ms(samples: number): number {
    return (1000 * samples) / this.sampleRate;
  }

  write(samples: Int16Array): void {
    this.#grow(this.#length + samples.length);
    this.#samples.set(samples, this.#length);
    this.#length += samples.length;
    this.#unjudged += samples.length;
    const { frameLength } = this.#gate;
    while (this.#unjudged >= frameLength) {
      const start = this.#length - this.#unjudged;
      const isLoud = this.#gate.isLoud(this.#samples.subarray(start, start + frameLength), false);
      this.#unjudged -= frameLength;
      if (!isLoud) continue;
      this.#loudFrames += 1;
      this.#lastLoudEnd = this.#from + start + frameLength;
    }
    this.#forgetQuiet();
  }

  /** A copy of what is there. */
  copy(): Int16Array {
    return this.#samples.slice(0, this.#length);
  }

  /** Lets go of what lies before a position. */
  dropBefore(position: number): void {
    const count = Math.max(0, Math.min(this.#length, position - this.#from));
    const kept = this.#samples.subarray(count, this.#length);
    this.#samples = new Int16Array(Math.max(this.sampleRate, kept.length));
    this.#samples.set(kept);
    this.#length -= count;
    this.#unjudged = Math.min(this.#unjudged, this.#length);
    this.#from += count;
    if (this.#lastLoudEnd <= this.#from) this.#loudFrames = 0;
  }

  /** Before the first sound of a part only a little is kept. */
  #forgetQuiet(): void {
    const quietMs = this.ms(this.end - this.#lastLoudEnd);
    const { frameLength } = this.#gate;
    const loudMs = this.ms(this.#loudFrames * frameLength);
    if (loudMs > 0 && loudMs <= clickMsMax && quietMs > clickQuietMs) this.#loudFrames = 0;
    const keptMsMax = this.hasSound ? partMsMax : leadMs;
    const excess = this.#length - Math.floor((keptMsMax * this.sampleRate) / 1000);
    // Moving what is kept costs as much as it is long: seldom.
    if (excess > this.sampleRate / 2) this.dropBefore(this.#from + excess);
  }

  #grow(length: number): void {
    if (length <= this.#samples.length) return;
    const grown = new Int16Array(Math.max(length, 2 * this.#samples.length));
    grown.set(this.#samples.subarray(0, this.#length));
    this.#samples = grown;
  }
}
