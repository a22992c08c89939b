/** Decibels below the loudest sound there is that count as silence: a quiet room. */
const silenceDecibels = 60;

/** How loud a frame of 16-bit samples is: 0 for silence, 1 for the loudest there is. */
export function levelOf(frame: Int16Array): number {
  let sum = 0;
  for (const sample of frame) sum += (sample / 32_768) ** 2;
  const decibels = 10 * Math.log10(sum / frame.length + 1e-9);
  return Math.max(0, Math.min(1, 1 + decibels / silenceDecibels));
}
