/** Limits of the recording's player, each with what it bounds and why. */

/** Milliseconds that one level of the waveform stands for: a syllable has ten. */
export const levelMs = 20;

/** The longest recording that is drawn, in milliseconds: the longest call, twice. Memory for it is 6 MB. */
export const recordingMaxMs = 4 * 60 * 60 * 1_000;

/** How long the server may take between two portions of a recording, in milliseconds. */
export const portionWaitMs = 30_000;

/** Seconds that the keys go back and forth. */
export const stepSeconds = 5;

/** How fast it can be heard: words can be understood up to twice as fast as they were said. */
export const SPEEDS = [1, 1.25, 1.5, 2] as const;
