/** Limits of a call by browser that both ends keep, each with what it bounds and why. */

/** Where the socket of a call is. */
export const voiceSocketPath = "/api/voice";

/** Samples a second in both directions: what recognisers want, and twice what a telephone carries. */
export const voiceRateHz = 16_000;

/** Bytes of one sample: 16-bit PCM, little-endian, one channel. */
export const voiceSampleBytes = 2;

/** Milliseconds of one frame that the page sends: short enough not to be felt, long enough for one packet. */
export const voiceFrameMs = 20;

/** Bytes of one binary message in either direction: two seconds. More is no live audio. */
export const voiceFrameBytesMax = 64 * 1024;

/** Bytes of one message that a socket with audio takes in at all; above `voiceFrameBytesMax` with a code. */
export const audioMessageBytesMax = 128 * 1024;

/** Milliseconds between two reports of what was played: the agent knows what was heard to a syllable. */
export const playedReportMs = 100;

/** Where a desk hears a spoken call, and speaks in one that it leads. */
export const deskVoicePath = "/api/desk/voice";

/** The first byte of a binary message to the desk says who is heard in it. */
export const deskVoiceSides = { debtor: 0, agent: 1 } as const;
