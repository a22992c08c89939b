/** Bytes of 16-bit little-endian samples, cut anywhere, as samples: half of one waits for its other half. */
export class PcmBytes {
  #half: Uint8Array = new Uint8Array(0);

  /** The samples that these bytes complete. */
  push(bytes: Uint8Array): Int16Array {
    const all = this.#half.length === 0 ? bytes : Buffer.concat([this.#half, bytes]);
    const count = Math.floor(all.length / 2);
    this.#half = all.slice(2 * count);
    const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
    const samples = new Int16Array(count);
    for (let index = 0; index < count; index += 1) samples[index] = view.getInt16(2 * index, true);
    return samples;
  }
}
