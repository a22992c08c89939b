import type { MediaStreamOptions } from "./media-stream.ts";
import { tone } from "./mouth.ts";

/** What the wire of an answered call is like. */
export type CalleeWire = Pick<MediaStreamOptions, "fault" | "wayMs" | "marksEarly" | "marksNever">;

/** Who is at the other end of a number. Times in milliseconds of the emulator's time. */
export type Callee =
  /** Answers after so long, and hangs up so long after that; never by default. What they say is theirs. */
  | {
      readonly kind: "person";
      readonly answerAfterMs?: number;
      readonly hangUpAfterMs?: number;
      readonly wire?: CalleeWire;
    }
  /** Answers, speaks its greeting, beeps, and listens. */
  | {
      readonly kind: "voicemail";
      readonly answerAfterMs?: number;
      readonly greeting: Int16Array;
      readonly wire?: CalleeWire;
    }
  | { readonly kind: "fax" }
  | { readonly kind: "busy" }
  | { readonly kind: "no-answer" }
  | { readonly kind: "dead-number" };

/** The tone behind which a message is recorded. */
export const beep = (): Int16Array => tone(400, 1_000);
