/**
 * Which windows a rule yields to, as bits: an answer to the debtor's message, the confirmation of a stop,
 * a time the debtor agreed to, and such a time within a week of the agreement.
 */
export const relaxes = { reply: 1, stop: 2, agreed: 4, agreedWeek: 8 } as const;

/** What rules about the time of day and the calendar yield to. */
export const relaxesClock = relaxes.reply | relaxes.stop | relaxes.agreed;

/** What most other rules of courtesy yield to. */
export const relaxesCourtesy = relaxes.reply | relaxes.agreed;
