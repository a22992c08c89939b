import type { SampleRate } from "../../agent/ports/speech.ts";
import { findSpeech, frameMs, levelOf } from "./find-speech.ts";

/** A stretch of audio, in milliseconds since the stream was opened. */
export interface Stretch {
  readonly samples: Int16Array;
  readonly startMs: number;
  readonly endMs: number;
}

/** Milliseconds kept in front of the first speech: the soft beginning of a word. */
const leadMs = 300;

/** The audio of one turn, as far as it has not been written down for good. Positions are those of the stream. */
export class TurnAudio {
  readonly #perMs: number;
  readonly #frameSamples: number;
  #samples: Int16Array;
  #length = 0;
  /** Where the first kept sample lies in the stream; a whole number of frames. */
  #start: number;
  readonly #levels: number[] = [];

  /** @param startSample where the turn begins in the stream. */
  constructor(sampleRate: SampleRate, startSample = 0) {
    this.#perMs = sampleRate / 1_000;
    this.#frameSamples = this.#perMs * frameMs;
    this.#start = startSample;
    this.#samples = new Int16Array(sampleRate);
  }

  /** Samples of the stream up to here. */
  get endSample(): number {
    return this.#start + this.#length;
  }

  get endMs(): number {
    return this.endSample / this.#perMs;
  }

  get startMs(): number {
    return this.#start / this.#perMs;
  }

  write(samples: Int16Array): void {
    if (this.#length + samples.length > this.#samples.length) {
      const larger = new Int16Array(
        Math.max(this.#samples.length * 2, this.#length + samples.length),
      );
      larger.set(this.#samples.subarray(0, this.#length));
      this.#samples = larger;
    }
    this.#samples.set(samples, this.#length);
    this.#length += samples.length;
    const frame = this.#frameSamples;
    while ((this.#levels.length + 1) * frame <= this.#length) {
      const from = this.#levels.length * frame;
      this.#levels.push(levelOf(this.#samples.subarray(from, from + frame)));
    }
  }

  /** From shortly before the first speech to `endMs`; undefined where there surely is none. */
  speech(endMs = this.endMs): Stretch | undefined {
    const frames = Math.floor((endMs - this.startMs) / frameMs);
    const first = findSpeech(this.#levels.slice(0, frames));
    if (first === undefined) return undefined;
    const from = Math.max(0, first * this.#frameSamples - leadMs * this.#perMs);
    const to = Math.round(endMs * this.#perMs) - this.#start;
    const startMs = (this.#start + from) / this.#perMs;
    return { samples: this.#samples.slice(from, to), startMs, endMs };
  }

  /** The middle of the quietest frame among the last so many milliseconds: words are least harmed there. */
  quietestMs(withinMs: number): number {
    const first = Math.max(0, this.#levels.length - Math.floor(withinMs / frameMs));
    let quietest = first;
    for (let index = first; index < this.#levels.length; index += 1) {
      if ((this.#levels[index] ?? 0) < (this.#levels[quietest] ?? 0)) quietest = index;
    }
    return this.startMs + quietest * frameMs;
  }

  /** What lies before that moment is written down, or was silence: it is let go of. */
  dropBefore(ms: number): void {
    const frames = Math.min(this.#levels.length, Math.floor((ms - this.startMs) / frameMs));
    if (frames <= 0) return;
    const count = frames * this.#frameSamples;
    this.#samples = this.#samples.slice(count, this.#length);
    this.#length -= count;
    this.#start += count;
    this.#levels.splice(0, frames);
  }
}
