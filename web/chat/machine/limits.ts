/** Limits of the page, each with what it bounds and why. */

/** Milliseconds that a pong may take. A slow mobile network answers in three; ten is a dead line. */
export const pongWaitMs = 10_000;

/** Milliseconds from opening a socket to its `call`: a slow handshake and a busy store fit. */
export const callWaitMs = 15_000;

/** Milliseconds that a turn may go unacknowledged on a line that is alive; then the line is renewed. */
export const turnWaitMs = 30_000;

/** Milliseconds that a socket stays open after the end, for messages still on their way. */
export const lingerMs = 5_000;

/** Turns that wait to be sent. Nobody writes more on a dead line; more is a stuck key. */
export const waitingTurnsMax = 20;

/** Times that one turn may end the connection or be refused its place before it is given back. */
export const turnRefusalsMax = 5;

/** Refused sockets in a row, while the link itself is good, before the page stops trying. */
export const refusalsMax = 3;

/** Failures that a server counts for which said that it is full: the next try comes in 4 to 8 s. */
export const failuresWhenFull = 4;

/** Characters from which the counter is shown: a tenth of the limit is left. */
export const counterFromChars = 1_800;

/** The longest wait that a server can ask for, in milliseconds: a page that waits longer looks dead. */
export const retryWaitMaxMs = 10 * 60_000;
