/** Limits of outbound rounds, each with what it bounds and why it has this value. */

/** Cases that one transaction decides on: few enough that nobody waits long for the gate. */
export const claimRowsMax = 20;

/** Entries of a debtor's history that a decision reads; the contact policy takes no more. */
export const historyRowsMax = 1_000;

/** Cases that one statement adds to a round: sixteen values each stay below SQLite's 32,766. */
export const enrolRowsMax = 500;

/** Milliseconds between two looks of a runner for what is due. */
export const tickMs = 250;

/** Milliseconds between two beats of a server, and without one after which it counts as dead. */
export const beatMs = 2_000;
export const silenceMs = 10_000;

/** How far a clock may be set back before nothing is decided until it has caught up, in milliseconds. */
export const clockBackMsMax = 5_000;

/** How long an attempt may wait between its claim and its dial, in milliseconds; then it is let go. */
export const claimMsMax = 30_000;

/**
 * How long an attempt whose server lives may go without a word of its end, in milliseconds. A call may
 * last an hour; after this nobody will tell of it any more, and it is in doubt.
 */
export const attemptMsMax = 90 * 60_000;

/** How long a case waits whose debtor is just being spoken with, in milliseconds. */
export const busyDebtorMs = 10 * 60_000;

/** Milliseconds a carrier may take to accept a call before its order is in doubt. */
export const dialMsMax = 15_000;

/** Ends of attempts that a server looks for in one go. */
export const settleRowsMax = 200;

/** Milliseconds between two looks for a stop whose announcement was lost. Twice within the second that it may take. */
export const stopPollMs = 500;

/**
 * A transaction of the gate that stands still this long is taken from its server, in milliseconds: the stop of
 * everything waits for it and may take a second.
 */
export const gateMsMax = 700;

/** How old the leave to dial may be when the carrier is asked, in milliseconds: half of what a stop may take. */
export const dialAnswerMsMax = 500;

/** How often that leave is asked for anew before the attempt is given up. */
export const dialAsksMax = 3;
