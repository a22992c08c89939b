/** A stretch of one channel in which there is sound. */
export interface SpeechPiece {
  /** 0 is left, or the only one. */
  readonly channel: number;
  /** The first and the last sound, in milliseconds from the start of the recording. */
  readonly startMs: number;
  readonly endMs: number;
  /** The sound, with a little of the quiet before and after it. */
  readonly samples: Int16Array;
  /** How loud it is, in decibels below full scale. */
  readonly levelDb: number;
}
