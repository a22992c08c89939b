/** Limits of the page of a call, each with what it bounds and why. */

/** Milliseconds from opening the socket to `call`: a slow handshake, a busy store and a first greeting fit. */
export const beginWaitMs = 15_000;

/** Milliseconds between two pings: on a dead line somebody talks to nobody, so it is found out soon. */
export const pingEveryMs = 4_000;

/** Milliseconds that a pong may take. A slow mobile network answers in three; nobody waits longer in a call. */
export const pongWaitMs = 5_000;

/** Milliseconds that the last words may take: a long goodbye has twenty seconds. */
export const goodbyeMaxMs = 60_000;

/** Captions that are kept: an hour of talk; older ones make room. */
export const captionsMax = 600;
