import type { ContactRule } from "./contact-rule.ts";
import { plainWindow, type RelaxingWindow } from "./windows.ts";

/** A moment at which a contact is allowed, and the window that allows it. */
export interface Allowed {
  readonly atMs: number;
  readonly window: RelaxingWindow;
}

interface Search {
  readonly rules: readonly ContactRule[];
  /** The relaxing windows; the plain one stands before them. */
  readonly windows: readonly RelaxingWindow[];
  readonly nowMs: number;
  readonly horizonMs: number;
}

/** The earliest moment at which some window allows the contact; undefined beyond the horizon. */
export function earliestAllowed(search: Search): Allowed | undefined {
  const { windows, nowMs } = search;
  const plainMs = earliestIn(search, plainWindow);
  let earliest = plainMs === Infinity ? undefined : { atMs: plainMs, window: plainWindow };
  for (const window of windows) {
    if (earliest?.atMs === nowMs) return earliest;
    const atMs = earliestIn(search, window);
    if (atMs < (earliest?.atMs ?? Infinity)) earliest = { atMs, window };
  }
  return earliest;
}

function earliestIn({ rules, nowMs, horizonMs }: Search, window: RelaxingWindow): number {
  const lastMs = Math.min(horizonMs, window.toMs - 1);
  let atMs = Math.max(nowMs, window.fromMs);
  while (atMs <= lastMs) {
    let clearMs = atMs;
    for (const { relaxedBy, clearAt } of rules) {
      if ((relaxedBy & window.kinds) === 0) clearMs = Math.max(clearMs, clearAt(clearMs));
      if (clearMs > lastMs) return Infinity;
    }
    if (clearMs === atMs) return atMs;
    atMs = clearMs;
  }
  return Infinity;
}

/** The rule that keeps the contact waiting longest, of those that count now. */
export function strongestRule({ rules, windows, nowMs, horizonMs }: Search): string | null {
  const window = windows.find(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs) ?? plainWindow;
  let strongest: string | null = null;
  let strongestMs = nowMs;
  for (const { id, relaxedBy, clearAt } of rules) {
    if ((relaxedBy & window.kinds) !== 0) continue;
    const ownMs = clearAt(nowMs);
    const clearMs = ownMs > horizonMs ? Infinity : ownMs;
    if (clearMs <= strongestMs) continue;
    strongest = id;
    strongestMs = clearMs;
    // Nothing waits longer, and of equals the first is named.
    if (clearMs === Infinity) break;
  }
  return strongest;
}
