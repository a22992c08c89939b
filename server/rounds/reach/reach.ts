import type { RoundPlan } from "../../protocol/rounds.ts";
import type { ReachChannel } from "../../protocol/treatments.ts";
import type { ClaimedAttempt } from "../attempts/claim-attempts.ts";
import type { AttemptEnd } from "../attempts/settle-attempt.ts";

/** One contact that is ready to be made. */
export interface PreparedReach {
  /** The call that it will be, if it becomes one: known before it is made, so that a crash loses nothing. */
  readonly callId: string | null;
  /**
   * Makes it; resolves when whoever carries it has taken the order. Rejects with a KindlineError: with
   * VENDOR_REFUSED, VENDOR_LIMITED and FIELD_INVALID it was certainly not made, else it may have been.
   */
  begin(signal: AbortSignal): Promise<{ readonly carrierCallId: string | null }>;
}

/**
 * A way to debtors. The runner decides that and when; this does it. `voice` rings; a `message` channel
 * sends, and ends with the sending.
 */
export interface Reach {
  readonly channel: ReachChannel;
  /**
   * @param onEnd is told how it ended, where this way knows. A call that has a log is settled from the log.
   */
  prepare(
    attempt: ClaimedAttempt,
    plan: Pick<RoundPlan, "ringSeconds" | "treatments">,
    onEnd: (end: Omit<AttemptEnd, "attemptId">) => void,
  ): PreparedReach;
  /** Takes back what rings and was not answered. What cannot be taken back resolves too. */
  withdraw(carrierCallId: string, signal: AbortSignal): Promise<void>;
}
