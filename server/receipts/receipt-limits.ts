/** Limits of receipts, each with what it bounds and why it has this value. */

/** Days that a link to a receipt can be opened: until the latest day that a promise may name by default. */
export const receiptLinkDays = 31;

/** Wrong proofs before a link is closed: the same as in a call (`verifyFailuresMax`). */
export const proofFailuresMax = 2;

/** Hours that the chat behind "talk to a person" can be opened: it is opened at once or not at all. */
export const personLinkHours = 24;

/** How often it is looked whether a call has ended whose receipt goes out by itself, in milliseconds. */
export const orderBeatMs = 5_000;

/** How long after a call its receipt goes out, in milliseconds: whoever wraps the call up at the desk comes first. */
export const orderDelayMs = 60_000;

/** How long one server has a receipt to send, in milliseconds: longer than any carrier is waited for. */
export const orderClaimMs = 3 * 60_000;

/** A receipt goes out within this time after the call or not at all, in milliseconds: the next morning, not next week. */
export const receiptLateMs = 24 * 60 * 60 * 1000;
