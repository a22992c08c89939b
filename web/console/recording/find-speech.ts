import { levelMs } from "./limits.ts";

/** Somebody speaks from here to there, in milliseconds of the recording. */
export interface Speech {
  readonly startMs: number;
  readonly endMs: number;
}

/** The least loudness that can be speech: 40 dB below the loudest there is. */
const loudnessMin = 0.01;
/** How many times louder than the line's own noise speech is: 12 dB. */
const aboveNoise = 4;
/** The share of a call that is silence at least: each side listens half of the time. */
const quietShare = 0.1;
/** A pause up to this long is part of what is said, in milliseconds. */
const pauseMaxMs = 400;
/** What is shorter is a click, in milliseconds. */
const speechMinMs = 80;

/** Where a channel has speech, by how loud it is; both ends are exact to 20 ms. */
export function findSpeech(loudness: Float32Array): readonly Speech[] {
  const noise = loudness.toSorted()[Math.floor(loudness.length * quietShare)] ?? 0;
  const threshold = Math.max(loudnessMin, noise * aboveNoise);
  const found: { startMs: number; endMs: number }[] = [];
  for (const [index, level] of loudness.entries()) {
    if (level < threshold) continue;
    const startMs = index * levelMs;
    const last = found.at(-1);
    if (last !== undefined && startMs - last.endMs <= pauseMaxMs) last.endMs = startMs + levelMs;
    else found.push({ startMs, endMs: startMs + levelMs });
  }
  return found.filter(({ startMs, endMs }) => endMs - startMs >= speechMinMs);
}
