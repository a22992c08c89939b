import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
// oxlint-disable-next-line import/default -- Node reads `main` of this package, the linter `module`
import alawmulaw from "alawmulaw";
import { Resampler } from "../../audio/resample.ts";

/** Who speaks: a voice of flite, or of eSpeak NG. */
export interface Voice {
  readonly program: "flite" | "espeak-ng";
  readonly name: string;
}

export const voices: readonly Voice[] = [
  { program: "flite", name: "slt" },
  { program: "flite", name: "rms" },
  { program: "flite", name: "awb" },
  { program: "flite", name: "kal16" },
  { program: "espeak-ng", name: "en-us" },
  { program: "espeak-ng", name: "en-gb" },
];

/** Samples a second of a telephone line. */
export const lineHz = 8_000;

/** A sentence as a telephone line carries it: 8 kHz, through μ-law and back. */
export async function say(text: string, voice: Voice): Promise<Int16Array> {
  const folder = await mkdtemp(join(tmpdir(), "kindline-say-"));
  try {
    const path = join(folder, "a.wav");
    await promisify(execFile)(
      voice.program,
      voice.program === "flite"
        ? ["-voice", voice.name, "-t", text, "-o", path]
        : ["-v", voice.name, "-s", "155", "-w", path, text],
    );
    return overMulaw(toLine(await readFile(path)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const overMulaw = (samples: Int16Array): Int16Array =>
  Int16Array.from(alawmulaw.mulaw.decode(alawmulaw.mulaw.encode(samples)));

/** A wave file of 16-bit samples at the rate of a line. */
function toLine(wave: Buffer): Int16Array {
  const rate = wave.readUInt32LE(24);
  const start = wave.indexOf("data") + 8;
  const count = Math.floor((wave.length - start) / 2);
  const samples = Int16Array.from({ length: count }, (_, at) => wave.readInt16LE(start + 2 * at));
  if (rate === lineHz) return samples;
  const resampler = new Resampler(rate, lineHz);
  return joined([resampler.push(samples), resampler.end()]);
}

export function joined(chunks: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export const silence = (ms: number): Int16Array => new Int16Array(Math.round((lineHz * ms) / 1000));
