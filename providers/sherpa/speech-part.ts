import type { Silero } from "./silero.ts";
import { sileroWindow, sileroWindowMs } from "./silero.ts";

/** Where in some audio speech lies. */
export interface SpeechPart {
  /** Samples from the start: a little before the first window of speech, a little after the last. */
  readonly from: number;
  readonly to: number;
  /** How much of it is speech, in milliseconds. */
  readonly speechMs: number;
}

/** Speech below this is a click or a breath; "no" has 150 ms. */
const speechMsMin = 64;

/**
 * Looks for speech in a turn's audio.
 * @param samples at 16 kHz.
 * @param marginMs what is kept of the quiet on either side.
 * @returns undefined where nobody spoke.
 */
export function speechPart(
  samples: Int16Array,
  silero: Silero,
  marginMs: number,
): SpeechPart | undefined {
  silero.reset();
  let first = -1;
  let last = -1;
  let count = 0;
  for (let at = 0; at + sileroWindow <= samples.length; at += sileroWindow) {
    if (!silero.isSpeech(samples.subarray(at, at + sileroWindow))) continue;
    if (first < 0) first = at;
    last = at;
    count += 1;
  }
  const speechMs = count * sileroWindowMs;
  if (speechMs < speechMsMin) return undefined;
  const margin = marginMs * samplesPerMs;
  // Silero needs two windows to be sure: speech began one earlier than it says.
  return {
    from: Math.max(0, first - sileroWindow - margin),
    to: Math.min(samples.length, last + sileroWindow + margin),
    speechMs,
  };
}

const samplesPerMs = sileroWindow / sileroWindowMs;
