/** Limits of the import of recordings, each with what it bounds and why it has this value. */

/** Milliseconds of one recording. The longest collection calls last an hour; four leave room for a forgotten line. */
export const recordingMsMax = 4 * 60 * 60 * 1000;

/** Bytes before the audio of a WAV file: chunks of remarks and pictures are skipped up to here. */
export const wavHeaderBytesMax = 4 * 1024 * 1024;

/** Frames that are decoded at once: a quarter of a second at 16 kHz, so that little is in memory. */
export const blockFrames = 4_000;

/** Milliseconds of quiet that end a piece of speech; shorter ones are breath. */
export const pieceQuietMs = 500;

/** A piece this long is cut at its next short pause, and beyond the second even while somebody speaks. */
export const pieceMsSoft = 12_000;
export const pieceMsMax = 20_000;

/** The short pause at which a long piece is cut. */
export const cutQuietMs = 120;

/** Sound below this is a click. "No" has 150 ms. */
export const pieceSoundMsMin = 80;

/** Milliseconds of quiet that a recogniser gets on either side: soft beginnings lie below the gate. */
export const marginMs = 240;

/** Correlation of two channels from which they are one and the same: the same call twice. */
export const sameChannelMin = 0.98;

/** Milliseconds that ffmpeg may be silent before it is given up: it decodes hours in seconds. */
export const ffmpegStallMs = 60_000;

/** Milliseconds a recogniser may take for a piece: the embedded one needs two thousand, a busy vendor tens of seconds. */
export const pieceAnswerMsMax = 60_000;
