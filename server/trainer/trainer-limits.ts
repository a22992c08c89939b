/** Limits of a training call, each with what it bounds and why it has this value. */

/** Turns of the trainee in one call: twice what a patient debtor stays for. */
export const trainingTurnsMax = 40;

/** Characters of one turn: two minutes of talk, longer than any debtor listens. */
export const trainingTextCharsMax = 1_000;
