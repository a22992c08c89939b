// oxlint-disable-next-line import/default -- Node reads `main` of this package, the linter `module`
import alawmulaw from "alawmulaw";
import { KindlineError } from "../../domain/errors.ts";
import { ByteReader } from "./byte-reader.ts";
import { blockFrames, recordingMsMax } from "./limits.ts";
import { readWavFormat, type WavEncoding, type WavFormat } from "./wav-format.ts";

/** A WAV file of which the header was read. */
export interface WavAudio {
  readonly format: WavFormat;
  /**
   * Its samples, block by block, one array a channel.
   * @throws RECORDING_TRUNCATED where less is there than the header says, RECORDING_TOO_LARGE beyond the limit.
   */
  readonly blocks: () => AsyncGenerator<readonly Int16Array[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens WAV as it comes, so that a recording of any length needs the memory of a block.
 * @throws RECORDING_INVALID where it is no WAV that is read here.
 */
export async function openWav(chunks: AsyncIterable<Uint8Array>): Promise<WavAudio> {
  const bytes = new ByteReader(chunks);
  const format = await readWavFormat(bytes).catch(async (error: unknown) => {
    await bytes.close();
    throw error;
  });
  return { format, blocks: () => readBlocks(bytes, format), close: async () => bytes.close() };
}

async function* readBlocks(
  bytes: ByteReader,
  format: WavFormat,
): AsyncGenerator<readonly Int16Array[]> {
  const frameBytes = format.channels * (format.encoding === "pcm16" ? 2 : 1);
  const framesMax = (recordingMsMax * format.sampleRate) / 1000;
  let left = format.dataBytes ?? Infinity;
  for (let frames = 0; left > 0;) {
    const wanted = Math.min(left, blockFrames * frameBytes);
    const block = await bytes.take(wanted);
    if (block.length < wanted && format.dataBytes !== undefined) throw truncated();
    left -= block.length;
    frames += Math.floor(block.length / frameBytes);
    if (frames > framesMax) throw tooLong();
    const whole = block.subarray(0, block.length - (block.length % frameBytes));
    if (whole.length > 0) yield channelsOf(whole, format);
    if (block.length < wanted) return;
  }
}

/** G.711 by table: the values are those of the package `alawmulaw`. */
const tables: Readonly<Record<Exclude<WavEncoding, "pcm16">, Int16Array>> = {
  mulaw: Int16Array.from({ length: 256 }, (_, byte) => alawmulaw.mulaw.decodeSample(byte)),
  alaw: Int16Array.from({ length: 256 }, (_, byte) => alawmulaw.alaw.decodeSample(byte)),
};

function channelsOf(block: Buffer, { encoding, channels }: WavFormat): Int16Array[] {
  const sampleBytes = encoding === "pcm16" ? 2 : 1;
  const count = block.length / (sampleBytes * channels);
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Int16Array(count);
    for (let at = 0; at < count; at += 1) {
      const place = (at * channels + channel) * sampleBytes;
      samples[at] =
        encoding === "pcm16"
          ? block.readInt16LE(place)
          : (tables[encoding][block[place] ?? 0] ?? 0);
    }
    return samples;
  });
}

const truncated = (): KindlineError =>
  new KindlineError({
    code: "RECORDING_TRUNCATED",
    message: "Expected as much audio as the header says, got the end of the file.",
  });

const tooLong = (): KindlineError =>
  new KindlineError({
    code: "RECORDING_TOO_LARGE",
    message: `Expected at most ${recordingMsMax / 3_600_000} hours of audio.`,
  });
