/** Limits of payments, each with what it bounds and why it has this value. */

/** Hours that a payment link can be used: over a weekend, and never long after figures have changed. */
export const paymentLinkHours = 72;

/** How far in the future a payment may lie that somebody books by hand, in milliseconds: clocks differ. */
export const paidAheadMaxMs = 10 * 60 * 1000;

/** Bytes of one message of a provider; the largest known have some 20 KiB. */
export const webhookBytesMax = "64kb";

/** How often payments are looked for that another server has booked, in milliseconds: a short silence in a talk. */
export const lookMs = 2_000;

/** How far back each look goes, in milliseconds: longer than clocks of servers differ and a restart takes. */
export const lookBackMs = 10 * 60 * 1000;

/** Payments, and messages that were not booked, which a case's page shows. */
export const paymentRowsMax = 200;

/** How long a provider may take to make a link, in milliseconds. */
export const providerWaitMs = 10_000;
