/** Makes samples of bytes that come in any pieces: a piece may end in the middle of a sample. */
export class SampleJoiner {
  #half: number | undefined;

  /** @param bytes 16-bit PCM, the lower byte first. @returns the samples that are whole. */
  push(bytes: Uint8Array): Int16Array {
    if (bytes.length === 0) return new Int16Array(0);
    const held = this.#half === undefined ? 0 : 1;
    const count = (bytes.length + held) >> 1;
    const joined = new Uint8Array(count * sampleBytes);
    const isOdd = (bytes.length + held) % sampleBytes === 1;
    if (this.#half !== undefined && count > 0) joined[0] = this.#half;
    joined.set(isOdd ? bytes.subarray(0, bytes.length - 1) : bytes, count > 0 ? held : 0);
    // A single byte that comes alone is held; with one held before, both are a sample.
    this.#half = isOdd ? bytes.at(-1) : undefined;
    return new Int16Array(joined.buffer);
  }
}

const sampleBytes = 2;
