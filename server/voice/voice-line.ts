import type { SampleRate } from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { CallId } from "../../domain/ids.ts";
import type { CarrierCallStatus } from "../ports/carrier.ts";

/** What happens at the far end of a line. Nothing is told after `onClose`. */
export interface VoiceLineListener {
  /** What the debtor says: 16-bit PCM at the line's rate, in order, silence included. */
  readonly onAudio: (samples: Int16Array) => void;
  /**
   * So much of what was given to `play` has been heard, in milliseconds since the line was opened. What
   * `clear` threw away does not count. It never goes back.
   */
  readonly onPlayed: (playedMs: number) => void;
  /** A key of the telephone was pressed: 0 to 9, * or #. */
  readonly onKey: (digit: string) => void;
  /** The line is gone: they hung up, or it broke with that error. */
  readonly onClose: (error?: KindlineError) => void;
}

/** Somebody whom the far end of a line is to ring; they come in as a line of their own that names the leg. */
export interface LegOrder {
  readonly leg: string;
  readonly callId: CallId;
  /** E.164 or a SIP address. */
  readonly to: string;
  readonly ringSeconds: number;
  readonly onStatus: (status: CarrierCallStatus) => void;
}

/**
 * Somebody who can be heard and spoken to: a browser page or a telephone. Late, lost and doubled frames, the
 * wire's coding and its marks are the line's own business.
 */
export interface VoiceLine {
  readonly kind: "browser" | "twilio" | "freeswitch";
  readonly sampleRate: SampleRate;
  /** Begins to listen; called once, before anything else. */
  listen(listener: VoiceLineListener): void;
  /** Audio to be heard behind what was given before; the line may buffer all of it. */
  play(samples: Int16Array): void;
  /**
   * Silences it at once and forgets what waits. @returns how much has surely been heard by now, in milliseconds
   * since the line was opened.
   */
  clear(): number;
  /** Ends the call, once what was given has been heard if `afterPlayout`. */
  hangUp(options: { readonly afterPlayout: boolean }): void;
  /** Rings somebody beside this call, where the far end can. @returns what ends the ringing, or what came of it. */
  readonly ring?: (order: LegOrder) => () => void;
}
