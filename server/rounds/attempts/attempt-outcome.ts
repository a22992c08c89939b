import { dispositionEffects, type Disposition } from "../../../domain/dispositions.ts";

/**
 * How an attempt can end: a disposition, or one of the contact policy's own words: `ABANDONED` for a call
 * that somebody answered and in which nobody spoke, `SENT` for a message that its carrier has taken.
 */
export type AttemptOutcome = Disposition | "ABANDONED" | "SENT";

/** Whether somebody took the call. */
export const isAnswered = (outcome: AttemptOutcome): boolean =>
  outcome === "ABANDONED" || (outcome !== "SENT" && dispositionEffects[outcome].contacted);

/** Whether the verified debtor was spoken with. */
export const isRightParty = (outcome: AttemptOutcome): boolean =>
  outcome !== "ABANDONED" && outcome !== "SENT" && dispositionEffects[outcome].rightParty;

/** Dispositions with which something was agreed to be paid. */
export const agreedDispositions = ["PTP", "PTP_PART", "PLAN"] as const satisfies Disposition[];

/** Whether something was agreed to be paid. */
export const isAgreed = (outcome: string): boolean =>
  agreedDispositions.some((agreed) => agreed === outcome);
