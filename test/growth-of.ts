/** Four times the text costs four times as much in linear time, sixteen times in quadratic. */
export const growthMax = 13;

/**
 * How much more processor time work takes on a text than on its first quarter: the same on a fast
 * machine and a slow one. The least of three measurements counts on either side.
 */
export function growthOf(act: (text: string) => void, text: string): number {
  const quarter = text.slice(0, text.length / 4);
  act(quarter);
  const rounds = [1, 2, 3].map(() => [cpuMsOf(() => act(quarter)), cpuMsOf(() => act(text))]);
  const least = (side: number): number => Math.min(...rounds.map((round) => round[side] ?? 0));
  return least(1) / least(0);
}

/** Milliseconds of processor time of one run, measured over at least twenty. */
function cpuMsOf(act: () => void): number {
  const before = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    act();
    const { user, system } = process.cpuUsage(before);
    const spentMs = (user + system) / 1_000;
    if (spentMs >= 20) return spentMs / runs;
  }
}
