// oxlint-disable-next-line import/default -- Node reads `main` of this package, the linter `module`
import alawmulaw from "alawmulaw";
import { wavHeader } from "../../../audio/wav-header.ts";

export interface WavOptions {
  readonly sampleRate?: number;
  readonly encoding?: "pcm16" | "mulaw" | "alaw";
  readonly comment?: string;
  /** Bytes that the header promises, where it does not tell the truth. */
  readonly dataBytes?: number;
}

/** A WAV file of these channels. */
export function wavOf(channels: readonly Int16Array[], options: WavOptions = {}): Buffer {
  const { sampleRate = 8_000, encoding = "pcm16", comment = "" } = options;
  const count = channels[0]?.length ?? 0;
  const mixed = new Int16Array(count * channels.length);
  for (const [channel, samples] of channels.entries()) {
    for (const [at, sample] of samples.entries()) mixed[at * channels.length + channel] = sample;
  }
  const audio =
    encoding === "pcm16"
      ? Buffer.from(mixed.buffer)
      : Buffer.from(alawmulaw[encoding].encode(mixed));
  const dataBytes = options.dataBytes ?? audio.length;
  const header = wavHeader({ sampleRate, channels: channels.length, dataBytes, comment });
  if (encoding !== "pcm16") {
    header.writeUInt16LE(encoding === "alaw" ? 6 : 7, 20);
    header.writeUInt16LE(8, 34);
  }
  // Lengths such as "unknown" are larger than what the header's own function would write.
  header.writeUInt32LE(dataBytes, header.length - 4);
  return Buffer.concat([header, audio]);
}

/** Quiet with a tone of that loudness where somebody speaks: from and to in milliseconds. */
export function tones(
  lengthMs: number,
  spans: readonly (readonly [fromMs: number, toMs: number])[],
  { sampleRate = 8_000, level = 8_000 } = {},
): Int16Array {
  const samples = new Int16Array((lengthMs * sampleRate) / 1000);
  for (const [fromMs, toMs] of spans) {
    const end = Math.round((toMs * sampleRate) / 1000);
    for (let at = Math.round((fromMs * sampleRate) / 1000); at < end; at += 1) {
      samples[at] = Math.round(level * Math.sin((2 * Math.PI * 300 * at) / sampleRate));
    }
  }
  return samples;
}

/** A file as it comes from a disk: pieces of any size. */
export async function* inPieces(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

/** The code of what an asynchronous piece of work throws. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => (error as { code?: unknown }).code ?? String(error),
  );
}
