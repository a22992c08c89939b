/**
 * pass^k of tau-bench: the chance that k runs drawn from these n all pass, C(c, k) / C(n, k), c of them having
 * passed. Undefined where there are fewer than k runs.
 */
export function passPower(passed: number, runs: number, k: number): number | undefined {
  if (k > runs) return undefined;
  let chance = 1;
  for (let drawn = 0; drawn < k; drawn += 1) {
    chance *= Math.max(0, passed - drawn) / (runs - drawn);
  }
  return chance;
}
