/** The waits of a recognition stream, each with its deadline; what is too slow is given up. */
export interface RecognitionLimits {
  /** Milliseconds from the start of a connection until audio may be sent, its token included. */
  readonly readyWithinMs: number;
  /** Milliseconds until a `flush` is answered. */
  readonly answerWithinMs: number;
  /** Milliseconds between pings; two of them without a sign of life are a dead line. */
  readonly pingEveryMs: number;
  /** Milliseconds before the first and the second new connection in a row. */
  readonly reconnectAfterMs: readonly number[];
}

export const recognitionLimitsDefault: RecognitionLimits = {
  // Below the 5 s of audio that are kept, so that nothing is lost while it opens.
  readyWithinMs: 4_000,
  // A debtor who waits longer than this for any answer says "hello?"; another provider does better.
  answerWithinMs: 2_500,
  pingEveryMs: 5_000,
  // A restarted server takes connections again within a quarter of a second, or not soon.
  reconnectAfterMs: [100, 250],
};

/** Audio that is kept to be sent again over a new connection, in seconds; 160 KB at 16 kHz. */
export const backlogSecondsMax = 5;

/** Flushes and ends of turns that may wait for their answers. A pause takes longer than an answer. */
export const openBoundariesMax = 16;

/** A connection that held this long, in milliseconds, was a good one: losing it is bad luck, not a habit. */
export const stableAfterMs = 10_000;
