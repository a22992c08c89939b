/**
 * The vendor's measure of pace: -500 is half, 0 the voice's own, 500 twice the pace, and hyperbolic between them
 * (help.aliyun.com, speech synthesis, `speech_rate`).
 *
 * @param pace 1 is the voice's own; beyond half and twice there is nothing.
 */
export function speechRate(pace: number): number {
  const change = 1 - 1 / Math.min(2, Math.max(0.5, pace));
  return Math.round(change * (change < 0 ? 500 : 1_000));
}
