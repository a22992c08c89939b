import { execFileSync } from "node:child_process";
import type { SampleRate } from "../../../agent/ports/speech.ts";
import { Resampler } from "../../../audio/resample.ts";

const spoken = new Map<string, Int16Array>();

/** A sentence in Mandarin as eSpeak NG says it. */
export function mandarin(text: string, rate: SampleRate = 16_000): Int16Array {
  const key = `${rate} ${text}`;
  const known = spoken.get(key);
  if (known !== undefined) return known;
  const wav = execFileSync("espeak-ng", ["-v", "cmn", "--stdout", text]);
  const from = wav.indexOf("data") + 8;
  const samples = new Int16Array(wav.buffer.slice(wav.byteOffset + from, evenEnd(wav, from)));
  const resampler = new Resampler(wav.readUInt32LE(24), rate);
  const heard = resampler.push(samples);
  spoken.set(key, heard);
  return heard;
}

const evenEnd = (wav: Buffer, from: number): number =>
  wav.byteOffset + from + 2 * Math.floor((wav.length - from) / 2);
