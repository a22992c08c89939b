/** Samples that wait for their turn, given out in the order in which they came. */
export class SampleFifo {
  #chunks: Int16Array[] = [];
  /** Samples of the first chunk that were given out already. */
  #offset = 0;
  #length = 0;

  /** Samples that wait. */
  get length(): number {
    return this.#length;
  }

  /** The caller leaves the samples as they are from now on. */
  push(samples: Int16Array): void {
    if (samples.length === 0) return;
    this.#chunks.push(samples);
    this.#length += samples.length;
  }

  /** The next samples, as many as there are up to that count. */
  take(countMax: number): Int16Array {
    const count = Math.min(countMax, this.#length);
    const taken = new Int16Array(count);
    let filled = 0;
    let used = 0;
    while (filled < count) {
      const chunk = this.#chunks[used];
      if (chunk === undefined) break;
      const part = chunk.subarray(this.#offset, this.#offset + count - filled);
      taken.set(part, filled);
      filled += part.length;
      this.#offset += part.length;
      if (this.#offset < chunk.length) break;
      used += 1;
      this.#offset = 0;
    }
    this.#chunks.splice(0, used);
    this.#length -= count;
    return taken;
  }

  clear(): void {
    this.#chunks = [];
    this.#offset = 0;
    this.#length = 0;
  }
}
