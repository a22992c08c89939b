/** How long we wait for what, in milliseconds. Tests and slow networks set their own. */
export interface SpeakTiming {
  /** From a sentence's request to its first sound, a handshake included. */
  readonly firstSoundMs: number;
  /** Between two pieces of sound, and so far the sound may fall behind the clock. */
  readonly stallMs: number;
  /** For the answer to a Clear; without it a late piece of sound could not be told from a new one. */
  readonly clearMs: number;
  /** The window of the vendor's limit of flushes. */
  readonly flushWindowMs?: number;
}

export const speakTiming: SpeakTiming = { firstSoundMs: 1_500, stallMs: 1_500, clearMs: 1_000 };
