import { readFileSync } from "node:fs";
// oxlint-disable-next-line import/default -- Node reads `main` of this package, the linter `module`
import alawmulaw from "alawmulaw";
import type {
  RecognitionListener,
  RecognitionStream,
  Transcript,
} from "../../../agent/ports/speech.ts";
import type { KindlineError } from "../../../domain/errors.ts";

/** Samples a second of the recordings: a telephone line. */
export const lineHz = 8_000;

/** Speech made by flite's voice rms, 8 kHz μ-law: its words are the words of the tests. */
export const recording = (name: "amount" | "fragment" | "yes"): Int16Array =>
  Int16Array.from(
    alawmulaw.mulaw.decode(readFileSync(new URL(`fixtures/${name}.ulaw`, import.meta.url))),
  );

export const quiet = (ms: number): Int16Array => new Int16Array((lineHz * ms) / 1000);

/** Noise that is no speech, the same in every run. */
export function hiss(ms: number, peak: number): Int16Array {
  let state = 1;
  return quiet(ms).map(() => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return Math.round(((state / 0x7f_ff_ff_ff) * 2 - 1) * peak);
  });
}

/** Gives audio as a line does, 20 ms at a time, but faster than it is spoken. */
export async function speak(
  stream: { write(samples: Int16Array): void },
  audio: Int16Array,
  everyMs = 0,
): Promise<void> {
  const frame = lineHz / 50;
  for (let at = 0; at < audio.length; at += frame) {
    stream.write(audio.slice(at, at + frame));
    if (everyMs > 0) await new Promise((resolve) => void setTimeout(resolve, everyMs));
  }
}

/** A listener that writes down what it is told. */
export class Notes implements RecognitionListener {
  readonly transcripts: Transcript[] = [];
  readonly faults: KindlineError[] = [];

  readonly onTranscript = (transcript: Transcript): void => void this.transcripts.push(transcript);
  readonly onFault = (error: KindlineError): void => void this.faults.push(error);

  get settled(): Transcript[] {
    return this.transcripts.filter(({ isSettled }) => isSettled);
  }
}

/** Says it, and waits for the text. */
export async function hear(
  stream: RecognitionStream,
  notes: Notes,
  audio: Int16Array,
): Promise<Transcript> {
  const before = notes.settled.length;
  await speak(stream, audio);
  stream.flush();
  await until(() => notes.settled.length > before || notes.faults.length > 0);
  const settled = notes.settled.at(-1);
  if (settled === undefined) throw notes.faults[0] ?? new Error("Nothing was told.");
  return settled;
}

/** Waits until it is so. @throws after ten seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const endMs = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error("It did not come to be so within ten seconds.");
    await new Promise((resolve) => void setTimeout(resolve, 5));
  }
}
