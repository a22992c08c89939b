/** How long a debtor on the phone waits for a person before the agent comes back, in milliseconds. */
export const voiceWaitMs = 90_000;

/** … and in a chat, where waiting costs less: the page can lie beside something else. */
export const chatWaitMs = 180_000;

/** Where nobody is at the desk at all: long enough for somebody to come back to it, in milliseconds. */
export const emptyDeskWaitMs = 15_000;

/** How long a call rings for one person before it rings for the next, in milliseconds: four rings. */
export const ringMs = 20_000;

/** How often a desk shows that it is there, in milliseconds. */
export const deskBeatMs = 5_000;

/**
 * How long a desk may be silent before its calls are taken back, in milliseconds: a lost network comes back within
 * ten seconds, and nobody is left talking to a closed laptop for longer than a breath.
 */
export const deskLostMs = 20_000;

/** How far ahead a call back is booked at the earliest, in milliseconds: somebody has to be free by then. */
export const callbackAheadMs = 60 * 60 * 1000;

/**
 * How far ahead a call back is booked at the latest, in milliseconds: the longest run of holidays and a weekend. Whoever
 * would wait longer is told how to reach us instead.
 */
export const callbackHorizonMs = 14 * 24 * 60 * 60 * 1000;
