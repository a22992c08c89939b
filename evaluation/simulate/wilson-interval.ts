/** The 97.5 % point of the normal distribution: 95 % lie between it and its negative. */
const z = 1.959964;

/** Wilson's 95 % interval for a share (Wilson 1927); undefined without runs. */
export function wilsonInterval(
  passed: number,
  runs: number,
): readonly [low: number, high: number] | undefined {
  if (runs === 0) return undefined;
  const share = passed / runs;
  const scale = 1 + z ** 2 / runs;
  const centre = (share + z ** 2 / (2 * runs)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / runs + z ** 2 / (4 * runs ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
