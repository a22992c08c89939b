/**
 * Milliseconds that a free speaker has for all lines of one turn. People notice a pause from about a second
 * on, and after it the scripted words must still be said in the same turn.
 */
export const freeWordingMsMax = 1_500;

/** Characters of one line's words that are read; no line that may be worded freely has half as many. */
export const freeWordingCharsMax = 1_200;

/** Pieces of one turn's words that are read, empty ones included; a piece is a token or more. */
export const freeWordingPiecesMax = 2_000;

/** Turns in which the free speaker may fail before it is left alone: each costs the debtor a wait. */
export const freeFailuresMax = 2;

/**
 * Turns in a row of which no word could be shown to say its line, before the free speaker is left alone: such a
 * model costs a wait and gives nothing.
 */
export const unprovenTurnsMax = 3;

/**
 * Tokens of one call, without the part of a prompt that never changes: more than a hundred turns, so that a call
 * that does not end cannot cost without end.
 */
export const callTokensMax = 60_000;

/**
 * Milliseconds of one call in which words were asked for and had not all come: forty turns at the limit of each. A
 * model that is always nearly late has made somebody wait for a minute by then.
 */
export const callWordingMsMax = 60_000;

/** Turns of the dialogue that a free speaker is told: enough to tie on, few enough to cost little. */
export const dialogueTurnsMax = 4;

/** Characters of one such turn; the end of a long one is what is answered. */
export const dialogueCharsMax = 240;
