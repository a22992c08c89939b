/** What somebody at a telephone has heard, sample by sample, silence included. */
export class Ear {
  readonly #samplesPerMs: number;
  readonly #parts: Int16Array[] = [];
  #samples = 0;
  #speechSamples = 0;

  constructor(sampleRate: number) {
    this.#samplesPerMs = sampleRate / 1000;
  }

  /** Milliseconds since they answered. */
  get nowMs(): number {
    return this.#samples / this.#samplesPerMs;
  }

  /** Milliseconds that came from the other end; silence of the line left out. */
  get speechMs(): number {
    return this.#speechSamples / this.#samplesPerMs;
  }

  /** @param speechSamples how many of them came from the other end. */
  hear(samples: Int16Array, speechSamples: number): void {
    this.#parts.push(samples);
    this.#samples += samples.length;
    this.#speechSamples += speechSamples;
  }

  /** Everything, or that part of it. */
  recording(fromMs = 0, toMs = this.nowMs): Int16Array {
    const all = new Int16Array(this.#samples);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all.subarray(
      Math.round(fromMs * this.#samplesPerMs),
      Math.round(toMs * this.#samplesPerMs),
    );
  }

  /** The first moment that was louder than this, in milliseconds; undefined if none was. */
  firstSoundMs(fromMs = 0, loudness = 500): number | undefined {
    const index = this.recording(fromMs).findIndex((sample) => Math.abs(sample) > loudness);
    return index < 0 ? undefined : fromMs + index / this.#samplesPerMs;
  }
}
