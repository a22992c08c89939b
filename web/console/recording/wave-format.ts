/** What a WAV file says of itself. */
export interface WaveFormat {
  /** Samples a second of each channel. */
  readonly rateHz: number;
  readonly channels: number;
  /** Where the samples begin, in bytes. */
  readonly dataFrom: number;
  /** How long they are, in bytes. */
  readonly dataBytes: number;
}

/** Code of plain 16-bit samples, and of the form that says so further down. */
const plainFormats: ReadonlySet<number> = new Set([1, 0xfffe]);
/** Bytes in which a header has ended: it has a few small parts at most. */
const headerBytesMax = 4_096;

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

/**
 * Reads the header of a WAV file of 16-bit samples.
 * @returns null where more bytes are needed.
 * @throws Error where it is something else.
 */
export function readWaveFormat(bytes: Uint8Array): WaveFormat | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return null;
  if (nameAt(view, 0) !== "RIFF" || nameAt(view, 8) !== "WAVE") throw notPlain();
  let sound: { rateHz: number; channels: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = nameAt(view, at);
    const length = view.getUint32(at + 4, true);
    if (name === "data") {
      if (sound === null) throw notPlain();
      return { ...sound, dataFrom: at + 8, dataBytes: length };
    }
    if (name === "fmt ") {
      if (at + 24 > bytes.length) return null;
      sound = soundAt(view, at + 8);
    }
    at += 8 + length + (length % 2);
    if (at > headerBytesMax) throw notPlain();
  }
  return null;
}

function soundAt(view: DataView, at: number): { rateHz: number; channels: number } {
  const channels = view.getUint16(at + 2, true);
  const isPlain =
    plainFormats.has(view.getUint16(at, true)) && view.getUint16(at + 14, true) === 16;
  if (!isPlain || channels < 1 || channels > 2) throw notPlain();
  return { rateHz: view.getUint32(at + 4, true), channels };
}

const notPlain = (): Error => new Error("Expected a WAV file of 16-bit samples.");
