/** Limits of a handover beside the desk, in milliseconds unless the name says otherwise. */

/** How long a queue or a SIP address rings, in seconds: five rings, and shorter than most voicemails take. */
export const legRingSeconds = 25;

/** How long after that its end may still be untold before it counts as not answered: webhooks get lost. */
export const legGraceMs = 5_000;

/** How long whoever answered may take to press the key after each time that it was asked for. */
export const keyWaitMs = 7_000;

/** How often the key is asked for: once may fall into the moment in which a telephone is lifted. */
export const keyAsksMax = 2;

/** The longest that an attempt may take up to its joining: the summary is spoken once, and the debtor waits. */
export const attemptMsMax = 80_000;

/** How far what the person hears may be behind the call: more, and the two would speak over each other. */
export const legBehindMaxMs = 600;

/** How often a line that broke under a joined person is looked for again. */
export const lineLookMs = 250;

/** How long after an attempt somebody in danger is called for again. */
export const crisisRetryMs = 10_000;

/** The longest of one message of a carrier's order to ring, as any request to it. */
export const ringOrderMsMax = 12_000;
