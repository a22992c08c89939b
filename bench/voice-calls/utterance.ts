import { joined, lineHz, say, silence, type Voice } from "../speech/say.ts";

/** Sound that somebody would hear, of 32,767. */
export const audible = 200;

/** Words as they go over the line, with the labelled pauses between their parts. */
export interface Utterance {
  readonly text: string;
  readonly samples: Int16Array;
  /** Where each part sounds, in milliseconds from the beginning. */
  readonly parts: readonly { readonly startMs: number; readonly endMs: number }[];
}

/** Quiet that a voice leaves around its words is kept so long, in milliseconds: a first sound may be soft. */
const edgeMs = 20;

const made = new Map<string, Promise<Utterance>>();

/** The utterance in that voice, made once. `[900]` in the text is a pause of 900 ms between two sounds. */
export function utterance(text: string, voiceName: string): Promise<Utterance> {
  const key = `${voiceName} ${text}`;
  const known = made.get(key) ?? make(text, voiceOf(voiceName));
  made.set(key, known);
  return known;
}

const voiceOf = (name: string): Voice => ({
  name,
  program: name.startsWith("en-") ? "espeak-ng" : "flite",
});

async function make(text: string, voice: Voice): Promise<Utterance> {
  const chunks: Int16Array[] = [];
  const parts: { startMs: number; endMs: number }[] = [];
  let atMs = 0;
  for (const piece of text.split(/(\[\d+\])/)) {
    const pause = /^\[(\d+)\]$/.exec(piece)?.[1];
    if (pause !== undefined) {
      const ms = Number(pause) - 2 * edgeMs;
      chunks.push(silence(ms));
      atMs += ms;
    } else if (piece.trim() !== "") {
      const samples = trimmed(await say(piece.trim(), voice));
      const lengthMs = (samples.length * 1000) / lineHz;
      parts.push({ startMs: atMs + edgeMs, endMs: atMs + lengthMs - edgeMs });
      chunks.push(samples);
      atMs += lengthMs;
    }
  }
  return { text: wordsOf(text), samples: joined(chunks), parts };
}

/** The words alone. */
export const wordsOf = (text: string): string => text.replaceAll(/\s*\[\d+\]\s*/g, " ").trim();

/** Without the quiet around it. */
function trimmed(samples: Int16Array): Int16Array {
  const isHeard = (sample: number): boolean => Math.abs(sample) > audible;
  const edge = (edgeMs * lineHz) / 1000;
  const from = Math.max(0, samples.findIndex(isHeard) - edge);
  const to = Math.min(samples.length, samples.findLastIndex(isHeard) + 1 + edge);
  return samples.slice(from, to);
}
