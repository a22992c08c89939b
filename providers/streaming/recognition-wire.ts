import type { KindlineError } from "../../domain/errors.ts";
import type { Segment } from "./turn-text.ts";

/** A segment with the audio it covers: milliseconds since this connection's first audio, if it is told. */
export interface HeardSegment extends Segment {
  readonly throughMs: number | undefined;
}

/** What the protocol of one connection tells the stream. */
export interface WireLink {
  send(data: string | Uint8Array): void;
  /** Audio may be sent from now on. */
  onReady(): void;
  /** Speech was noticed: a segment begins. */
  onSegmentStart(): void;
  /** What the segment under way says, as far as it is known: all of it. */
  onPartial(segment: HeardSegment): void;
  /** What the segment says. */
  onFinal(segment: HeardSegment): void;
  /** The oldest `boundary` that is still open is answered: nothing before it will change. */
  onAnswered(): void;
  /** The vendor refuses, or cannot be understood. */
  onFailed(error: KindlineError): void;
}

/** One vendor's recognition protocol over one connection. Times are told from its first audio on. */
export interface RecognitionWire {
  /** The connection is there: say hello. */
  open(): void;
  /** A text message of the vendor. */
  receive(text: string): void;
  /** Audio at the rate of the call. */
  audio(samples: Int16Array): void;
  /** All audio so far is to be recognised to its end. Boundaries are answered in their order. */
  boundary(): void;
  /** Lets go of timers; nothing is told any more. */
  close(): void;
}
