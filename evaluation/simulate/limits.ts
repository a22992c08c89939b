/** Limits of a simulation, each with what it bounds and why it has this value. */

/** Runs of one persona; a thousand give an interval of ±1 point near 97 %, ten thousand are a soak. */
export const runsMax = 10_000;

/** Runs of one persona where nobody says how many: enough for pass^3, and all personas within a minute. */
export const runsDefault = 20;

/** Runs drawn at once for pass^k where nobody says how many. */
export const passKDefault = 3;

/** Acts of the debtor in one call before it counts as stuck: twice what the most talkative persona needs. */
export const debtorTurnsDefault = 40;

/** The most acts of a debtor that may be asked for; calls of the field have a few hundred. */
export const debtorTurnsMax = 400;

/** Seeds are whole numbers up to this one, so that every seed prints as it was given. */
export const seedMax = 2 ** 31 - 1;

/** Cases that are rehearsed at once; they are held in memory, a few kilobytes each. */
export const casesMax = 10_000;
