/** The longest header that is looked through for samples; that of eSpeak has 44 bytes. */
const headerBytesMax = 4_096;

const chunkHeaderBytes = 8;
const riffHeaderBytes = 12;

/** What a stream of WAV has said of itself. */
export interface WavChunk {
  /** Samples a second. */
  readonly rate: number;
  readonly samples: Int16Array;
}

/**
 * Reads WAV as it is written to a pipe: the lengths in its header are not known yet and mean nothing, all that
 * follows the header is sound. 16-bit, one channel.
 */
export class WavReader {
  #rest: Buffer = Buffer.alloc(0);
  #rate: number | undefined;
  #isBroken = false;

  /** The samples that are complete with these bytes; undefined before the first, and where it is no such WAV. */
  push(bytes: Uint8Array): WavChunk | undefined {
    if (this.#isBroken) return undefined;
    this.#rest = Buffer.concat([this.#rest, bytes]);
    if (this.#rate === undefined) this.#readHeader();
    if (this.#rate === undefined) return undefined;
    const count = Math.floor(this.#rest.length / 2);
    const samples = new Int16Array(count);
    for (let at = 0; at < count; at += 1) samples[at] = this.#rest.readInt16LE(at * 2);
    this.#rest = this.#rest.subarray(count * 2);
    return { rate: this.#rate, samples };
  }

  /** It is no WAV that can be read. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  #readHeader(): void {
    const header = this.#rest;
    if (header.length >= 4 && header.toString("latin1", 0, 4) !== "RIFF") this.#isBroken = true;
    let rate: number | undefined;
    for (let at = riffHeaderBytes; at + chunkHeaderBytes <= header.length;) {
      const name = header.toString("latin1", at, at + 4);
      const body = at + chunkHeaderBytes;
      if (name === "data") {
        this.#isBroken ||= rate === undefined;
        this.#rate = rate;
        this.#rest = header.subarray(body);
        return;
      }
      if (name === "fmt " && body + 16 <= header.length) {
        const isSpeech =
          header.readUInt16LE(body) === 1 &&
          header.readUInt16LE(body + 2) === 1 &&
          header.readUInt16LE(body + 14) === 16;
        rate = isSpeech ? header.readUInt32LE(body + 4) : undefined;
      }
      at = body + header.readUInt32LE(at + 4);
    }
    this.#isBroken ||= header.length > headerBytesMax;
  }
}
