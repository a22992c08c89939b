/** Makes samples of a stream of 16-bit little-endian bytes, which may be cut anywhere, also inside a sample. */
export class LinearFrames {
  #odd: number | undefined;

  /** The samples that these bytes complete. */
  push(bytes: Uint8Array): Int16Array {
    const hasOdd = this.#odd !== undefined;
    const joined = new Uint8Array((hasOdd ? 1 : 0) + bytes.length);
    if (this.#odd !== undefined) joined[0] = this.#odd;
    joined.set(bytes, hasOdd ? 1 : 0);
    this.#odd = joined.length % 2 === 1 ? joined[joined.length - 1] : undefined;
    // All machines that Node runs on are little-endian.
    return new Int16Array(joined.buffer, 0, joined.length >> 1);
  }
}
