/** Milliseconds of audio that share one level. */
export const frameMs = 20;

/** Root mean square below which nothing is speech: −55 dB of full scale, under the noise of any telephone. */
const levelMin = 58;

/** Speech rises that far above the quiet fifth of what was heard (6 dB); steady noise and tones do not. */
const riseMin = 2;
const quietShare = 0.2;

/** Frames that must rise: 60 ms. The shortest "嗯" or "yes" has twice as many; a click has one. */
const framesMin = 3;

/**
 * The first frame that may be speech, or undefined if there surely is none. Doubt is for speech: what was said
 * and not heard is worse than what was heard and not said.
 * @param levels root mean square of each frame, 0 to 32,768.
 */
export function findSpeech(levels: readonly number[]): number | undefined {
  const sorted = [...levels].sort((a, b) => a - b);
  const quiet = sorted[Math.floor(sorted.length * quietShare)] ?? 0;
  const threshold = Math.max(levelMin, quiet * riseMin);
  let first: number | undefined;
  let count = 0;
  for (const [index, level] of levels.entries()) {
    if (level < threshold) continue;
    first ??= index;
    count += 1;
  }
  return count >= framesMin ? first : undefined;
}

/** Root mean square of these samples; 0 of none. */
export function levelOf(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}
