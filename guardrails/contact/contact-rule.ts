/** One rule as it bears on one request. */
export interface ContactRule {
  readonly id: string;
  /** The windows it yields to, as bits of `relaxes`. */
  readonly relaxedBy: number;
  /**
   * The first moment at or after `ms` at which this rule alone does not block; infinite if there is none
   * within the horizon.
   */
  readonly clearAt: (ms: number) => number;
}

const neverClear = (): number => Infinity;

/** A rule that blocks for good. */
export const never = (id: string, relaxedBy = 0): ContactRule => ({
  id,
  relaxedBy,
  clearAt: neverClear,
});

/** A rule that blocks until a moment. */
export const until = (id: string, clearMs: number, relaxedBy: number): ContactRule => ({
  id,
  relaxedBy,
  clearAt: (ms) => Math.max(ms, clearMs),
});

/** A rule that blocks within intervals, `from` included and `to` not. */
export function within(
  id: string,
  intervals: readonly { readonly fromMs: number; readonly toMs: number }[],
  relaxedBy: number,
): ContactRule {
  const clearAt = (ms: number): number => {
    let clearMs = ms;
    // Each pass leaves at least one interval behind for good.
    for (let isBlocked = true; isBlocked;) {
      isBlocked = false;
      for (const { fromMs, toMs } of intervals) {
        if (clearMs < fromMs || clearMs >= toMs) continue;
        clearMs = toMs;
        isBlocked = true;
      }
    }
    return clearMs;
  };
  return { id, relaxedBy, clearAt };
}
