import type { RecognisedWord, RecognitionListener } from "../../agent/ports/speech.ts";

/** A stretch of speech as the vendor told it. All times in milliseconds since the stream was opened. */
export interface Segment {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  /** Where the vendor gives no times, they are spread evenly and `hasTimes` is false. */
  readonly words: readonly RecognisedWord[];
  readonly hasTimes: boolean;
  readonly confidence: number | undefined;
}

/** What one message of the vendor says; times in milliseconds since *its connection* was opened. */
export interface Heard {
  readonly segment?: Segment;
  /** The segment will not change any more. */
  readonly isFinal?: boolean;
  /** Nothing said before this will change any more. */
  readonly settledMs?: number;
  readonly hint?: Parameters<NonNullable<RecognitionListener["onHint"]>>[0];
}

/** The same segment on a clock that began so much earlier. */
export function shiftSegment(segment: Segment, byMs: number): Segment {
  return {
    ...segment,
    startMs: segment.startMs + byMs,
    endMs: segment.endMs + byMs,
    words: segment.words.map((word) => ({
      ...word,
      startMs: word.startMs + byMs,
      endMs: word.endMs + byMs,
    })),
  };
}
