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
  // At the same moment the cease stands, which leaves more time.
  for (const stop of [...ceasesOf(request), ...optOutsOf(request)]) {
    if (current === undefined || stop.atMs > current.atMs) current = stop;
  }
  return current;
}

/** What the debtor wants to cease, until it is lifted: then there is nothing to confirm. */
const ceasesOf = ({ holds }: ContactRequest): readonly StopToConfirm[] =>
  holds.flatMap(({ reason, from, until }) => {
    if (reason !== "cease" || from === null) return [];
    const endMs = Math.min(from + confirmCeaseMs, until ?? Infinity);
    return endMs > from ? [{ atMs: from, endMs }] : [];
  });

const optOutsOf = (request: ContactRequest): readonly StopToConfirm[] =>
  request.optOuts.flatMap((optOut) => {
    const { at } = optOut;
    if (at === null || !isOptOutOf(optOut, request)) return [];
    return [{ atMs: at, endMs: at + confirmAtOnceMs }];
  });
