import type { ContactRequest } from "./contact-request.ts";
import { isOptOutOf } from "./matching.ts";

/** A wish to stop that may be confirmed once. */
export interface StopToConfirm {
  readonly atMs: number;
  /** Until then it may be confirmed. */
  readonly endMs: number;
}

/** One text may confirm a revocation within five minutes (47 CFR 64.1200(a)(12), after S31). */
export const confirmAtOnceMs = 5 * 60_000;

/** A cease is confirmed within a day, or not by a machine. */
const confirmCeaseMs = 24 * 3_600_000;

/** The latest wish to stop that bears on the channel; undefined if none has a known moment. */
export function stopToConfirm(request: ContactRequest): StopToConfirm | undefined {
  let current: StopToConfirm | undefined;
  for (const { reason, from } of request.holds) {
    if (reason !== "cease" || from === null) continue;
    if (current === undefined || from > current.atMs) {
      current = { atMs: from, endMs: from + confirmCeaseMs };
    }
  }
  for (const optOut of request.optOuts) {
    const { at } = optOut;
    if (at === null || !isOptOutOf(optOut, request)) continue;
    if (current === undefined || at > current.atMs) {
      current = { atMs: at, endMs: at + confirmAtOnceMs };
    }
  }
  return current;
}
