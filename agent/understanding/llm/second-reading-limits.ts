/**
 * Milliseconds that a turn waits for its second reading. People notice a pause from about a second on, and the words
 * of the answer are still to be found after it.
 */
export const secondReadingWaitMsMax = 700;

/** Times it may be late or fail before it is left alone for the rest of the call: each costs the debtor a wait. */
export const secondReadingFaultsMax = 2;

/** Second readings of one call, so that a call that does not end cannot cost without end. */
export const secondReadingsMax = 60;

/** Characters of a turn that are read twice: longer ones are stories, and their readings come too late. */
export const secondReadingCharsMax = 1_000;

/** Confidence of the likeliest intent below which a turn's intents are unsure. */
export const sureIntentMin = 0.65;

/** Confidence of "unclear" from which a turn is surely noise. */
export const sureNoiseMin = 0.9;

/** Confidence from which a trigger that is not asserted is looked at again; it is asserted from 0.5 on. */
export const nearTriggerMin = 0.35;

/** The same for what a life may depend on: a wait costs less than a sign that nobody saw. */
export const nearDangerMin = 0.12;
