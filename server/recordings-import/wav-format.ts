import { KindlineError } from "../../domain/errors.ts";
import type { ByteReader } from "./byte-reader.ts";
import { wavHeaderBytesMax } from "./limits.ts";

/** How samples are written. */
export type WavEncoding = "pcm16" | "mulaw" | "alaw";

/** What the header of a WAV file says. */
export interface WavFormat {
  readonly encoding: WavEncoding;
  readonly channels: 1 | 2;
  readonly sampleRate: number;
  /** Bytes of audio; undefined where whoever wrote it did not know yet. */
  readonly dataBytes: number | undefined;
  /** A remark (RIFF INFO, `ICMT`); empty without one. */
  readonly comment: string;
}

/** Codes of the `fmt ` chunk (RFC 2361). */
const encodings: Readonly<Record<number, { encoding: WavEncoding; bits: number }>> = {
  1: { encoding: "pcm16", bits: 16 },
  6: { encoding: "alaw", bits: 8 },
  7: { encoding: "mulaw", bits: 8 },
};

/** The code that says: the real one is in the extension, 24 bytes into the chunk. */
const extensible = 0xfffe;

/** A length from which on it means "not known": programs that write to a pipe put the largest they can. */
const unknownBytesMin = 0x7fff_0000;

/** Samples a second of recordings that are read: from a telephone to a studio. */
const rateMin = 8_000;
const rateMax = 48_000;

/**
 * Reads the header of a WAV file up to its first sample.
 * @throws RECORDING_INVALID where it is none, or holds what is not read here.
 */
export async function readWavFormat(bytes: ByteReader): Promise<WavFormat> {
  const riff = await bytes.take(12);
  if (riff.toString("latin1", 0, 4) !== "RIFF" || riff.toString("latin1", 8, 12) !== "WAVE") {
    throw invalid("Expected the header of a WAV file.");
  }
  let format: Omit<WavFormat, "dataBytes" | "comment"> | undefined;
  let comment = "";
  for (let read = riff.length; read <= wavHeaderBytesMax;) {
    const head = await bytes.take(8);
    if (head.length < 8) throw invalid("Expected audio after the header of a WAV file.");
    const name = head.toString("latin1", 0, 4);
    const length = head.readUInt32LE(4);
    if (name === "data") {
      if (format === undefined)
        throw invalid("Expected the format of a WAV file before its audio.");
      const isUnknown = length >= unknownBytesMin || length === 0;
      return { ...format, dataBytes: isUnknown ? undefined : length, comment };
    }
    read += 8 + length;
    if (read > wavHeaderBytesMax) break;
    // Chunks begin at even places.
    const body = await bytes.take(length + (length % 2));
    if (name === "fmt ") format = formatOf(body);
    if (name === "LIST") comment = commentOf(body);
  }
  throw invalid("Expected audio within the first 4 MiB of a WAV file.");
}

function formatOf(body: Buffer): Omit<WavFormat, "dataBytes" | "comment"> {
  if (body.length < 16) throw invalid("Expected a whole format in the header of a WAV file.");
  const given = body.readUInt16LE(0);
  const code = given === extensible && body.length >= 26 ? body.readUInt16LE(24) : given;
  const known = encodings[code];
  const channels = body.readUInt16LE(2);
  const sampleRate = body.readUInt32LE(4);
  if (known === undefined || body.readUInt16LE(14) !== known.bits) {
    throw invalid("Expected 16-bit PCM, μ-law or A-law in a WAV file.");
  }
  if (channels !== 1 && channels !== 2) throw invalid("Expected one channel or two.");
  if (sampleRate < rateMin || sampleRate > rateMax) {
    throw invalid(`Expected ${rateMin} to ${rateMax} samples a second.`);
  }
  return { encoding: known.encoding, channels, sampleRate };
}

function commentOf(body: Buffer): string {
  const at = body.indexOf("ICMT", 4, "latin1");
  if (!body.toString("latin1", 0, 4).startsWith("INFO") || at < 0 || at + 8 > body.length)
    return "";
  const text = body.toString("latin1", at + 8, at + 8 + body.readUInt32LE(at + 4));
  return text.replace(/\0+$/u, "");
}

const invalid = (message: string): KindlineError =>
  new KindlineError({ code: "RECORDING_INVALID", message });
