import type { CallId } from "../../domain/ids.ts";
import type { Clock } from "../clock.ts";

/** How long a call may ring and connect before nobody waits for it any more, in milliseconds. */
export const pendingMsMax = 15 * 60 * 1000;

/** Calls that may wait at the same time; more than any line rings. */
export const pendingCallsMax = 20_000;

interface Pending {
  /** Undefined for a caller whose number belongs to no case: they are asked for another. */
  readonly caseId: string | undefined;
  readonly direction: "inbound" | "outbound";
  /** The number that a caller has, as the carrier tells it; only of one that comes in. */
  readonly from?: string;
}

/** Calls that were announced and whose line has not come yet. */
export class PendingCalls {
  readonly #clock: Clock;
  readonly #calls = new Map<CallId, Pending & { readonly untilMs: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(callId: CallId, pending: Pending): void {
    this.#forgetOld();
    this.#calls.set(callId, { ...pending, untilMs: this.#clock() + pendingMsMax });
  }

  has(callId: CallId): boolean {
    return this.#calls.has(callId);
  }

  /** It waits no longer. @returns undefined if it never did, or too long. */
  take(callId: CallId): Pending | undefined {
    const pending = this.#calls.get(callId);
    this.#calls.delete(callId);
    return pending;
  }

  /** In the order in which they were added, so that the oldest come first. */
  #forgetOld(): void {
    const now = this.#clock();
    for (const [callId, { untilMs }] of this.#calls) {
      if (untilMs > now && this.#calls.size < pendingCallsMax) return;
      this.#calls.delete(callId);
    }
  }
}
