import type { Brand } from "../../domain/brand.ts";

/** A call as its carrier numbers it. */
export type CarrierCallId = Brand<string, "CarrierCallId">;
export const carrierCallId = (text: string): CarrierCallId => text as CarrierCallId;

/** How the carrier tells a person from a machine. */
export type AnswererDetection =
  /** It does not: whoever answers is taken for a person. */
  | "off"
  /** As soon as it can, while the call goes on. */
  | "fast"
  /** It waits for the end of a greeting, so that a message can be left behind it. */
  | "after-greeting";

/** Who answered, as far as the carrier can tell. */
export type AnsweredBy = "person" | "voicemail" | "fax" | "unknown";

/** Where a call of a carrier stands. The last five are its end. */
export const CARRIER_CALL_STATUSES = [
  "queued",
  "ringing",
  "answered",
  "completed",
  "busy",
  "no-answer",
  "cancelled",
  "failed",
] as const;
export type CarrierCallStatus = (typeof CARRIER_CALL_STATUSES)[number];

export interface DialRequest {
  /** E.164, `+` and digits; or a SIP address, for people of our own. */
  readonly to: string;
  /** What a SIP address asks for. */
  readonly sipLogin?: { readonly user: string; readonly password: string } | undefined;
  /** The number that is shown; one of the carrier account's own. */
  readonly from: string;
  /** Whom the carrier asks what to do when somebody answers. Nothing private belongs in it: carriers log it. */
  readonly answerUrl: string;
  /** Whom it tells how the call goes. */
  readonly statusUrl: string;
  readonly answererDetection: AnswererDetection;
  /** Whom it tells who answered; needed unless detection is off. */
  readonly answererUrl?: string;
  /** How long it rings, in seconds, 5 to 600. Shorter than most voicemails take to answer: 20 to 25. */
  readonly ringTimeoutSeconds: number;
  /** The longest the call may last, in seconds. */
  readonly callLengthMaxSeconds: number;
  /**
   * The attempt that this call is, unique for ever. A second dial with the same key never rings anybody twice,
   * not even when it is unknown whether the first one did.
   */
  readonly idempotencyKey: string;
}

/** What a running call is to do next. */
export type CallInstructions =
  /** Ask there. */
  | { readonly type: "webhook"; readonly url: string }
  /** Connect a person; the agent leaves. Numbers in E.164. */
  | {
      readonly type: "transfer";
      readonly to: string;
      readonly from: string;
      readonly ringTimeoutSeconds: number;
    };

/**
 * Who makes telephone calls for us. Every method rejects with a KindlineError: VENDOR_REFUSED (account, key or
 * our own number), VENDOR_LIMITED, VENDOR_STALLED (its deadline), VENDOR_UNREACHABLE, VENDOR_FAILED (an
 * answer of no use), FIELD_INVALID with the field for a number that cannot be called; or with the signal's reason.
 */
export interface Carrier {
  readonly name: string;
  /** Begins to ring. It resolves when the carrier has taken the order, before anybody answers. */
  dial(
    request: DialRequest,
    signal: AbortSignal,
  ): Promise<{ readonly carrierCallId: CarrierCallId }>;
  /** Ends a call. One that has ended already is a success. */
  hangUp(id: CarrierCallId, signal: AbortSignal): Promise<void>;
  /** Gives a running call other instructions. Rejects with NOT_FOUND if it has ended. */
  redirect(id: CarrierCallId, instructions: CallInstructions, signal: AbortSignal): Promise<void>;
  /** Whether it can be used now. */
  check(signal: AbortSignal): Promise<void>;
}
