/** Limits of telephone lines, each with what it bounds and why. */

/** Bytes of one message of a carrier: a second of audio in base64 and room to spare. Give it to the socket server. */
export const carrierMessageBytesMax = 64 * 1024;

/** Samples of one inbound frame: one second at 16 kHz. Carriers send 20 ms. */
export const frameSamplesMax = 16_000;

/** How long a socket may be open before it says which call it carries, in milliseconds: carriers say it at once. */
export const startWaitMs = 5_000;

/** How long a line may say nothing at all, in milliseconds. Carriers send silence as audio, so it is broken. */
export const lineSilenceMaxMs = 10_000;

/** Inbound audio that is kept until somebody listens, in milliseconds: the call is looked up meanwhile. */
export const heldAudioMaxMs = 5_000;

/** Audio of one outbound piece, in milliseconds: what is uncertain after an interruption is at most this. */
export const pieceMs = 200;

/**
 * Audio that may wait to be heard, in milliseconds. The longest notice takes two minutes; far below what
 * would be 20 MB of pieces.
 */
export const unheardMaxMs = 10 * 60_000;

/** Bytes that may wait in the socket. Speech is 11 kB a second there: somebody has stopped to read. */
export const lineBacklogBytesMax = 8 * 1024 * 1024;

/** Silence that is filled in for one gap, in milliseconds: a longer one is a new beginning of the carrier's clock. */
export const gapFillMaxMs = 10_000;

/** Frames that wait for one that is missing. Three of 20 ms: nobody notices, and most reordering is shorter. */
export const reorderedFramesMax = 3;

/** How long they wait if nothing else comes, in milliseconds; a little more than their own length. */
export const reorderWaitMs = 80;

/** How far a frame's time may be from where it is expected, in milliseconds: less than half a frame is drift. */
export const frameDriftMs = 9;

/** How long after its end the last audio may still be unheard before a line that hangs up stops waiting. */
export const hangUpGraceMs = 2_000;

/** How long the far end may take to close a socket, in milliseconds. */
export const socketGoodbyeMs = 1_000;

/** A mark that comes earlier than its audio can be over by more than this is not believed, in milliseconds. */
export const earlyMarkSlackMs = 30;

/**
 * How long after its audio a mark may stay away, in milliseconds. Marks take as long as the way back, some
 * 100 ms; without them nobody knows what was heard.
 */
export const markWaitMs = 5_000;
