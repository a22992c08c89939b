import type { Instant } from "../../domain/calendar.ts";
import type { Currency, MinorUnits } from "../../domain/money.ts";

/** What somebody is asked to pay. */
export interface PaymentLinkRequest {
  readonly amount: MinorUnits;
  readonly currency: Currency;
  /** Our name for it, unique for ever; the provider's messages carry it. Nothing private is in it. */
  readonly reference: string;
  /** From then on the link takes no payment. */
  readonly expiresAt: Instant;
}

/** What a provider tells of a payment. It may come late, twice, or in another order than it happened. */
export interface PaymentEvent {
  /** Unique at this provider: the same again is the same message. */
  readonly eventId: string;
  /** The provider's name for the payment: two messages of one payment carry the same. */
  readonly paymentId: string;
  readonly type: "paid" | "failed" | "cancelled";
  readonly reference: string;
  readonly amount: MinorUnits;
  readonly currency: Currency;
  /** When it happened, by the provider's clock. */
  readonly at: Instant;
}

/** Who takes payments for us. Cards and accounts are known to the provider alone: none of it comes here. */
export interface PaymentProvider {
  readonly name: string;
  /**
   * An address at which this amount can be paid. Asked again with the same reference it leads to the same
   * payment. Rejects with VENDOR_REFUSED, VENDOR_LIMITED, VENDOR_STALLED, VENDOR_UNREACHABLE or
   * VENDOR_FAILED, or with the signal's reason.
   */
  createLink(request: PaymentLinkRequest, signal: AbortSignal): Promise<{ readonly url: string }>;
  /**
   * A message of the provider, once its signature has been checked over the very bytes that came.
   * @param headers names in lower case.
   * @throws KindlineError PAYMENT_SIGNATURE_INVALID, PAYMENT_MESSAGE_STALE for one that is too old to be
   * told from a replayed one, PAYMENT_MESSAGE_INVALID for one that is signed and cannot be read.
   */
  parseWebhook(
    headers: Readonly<Record<string, string | readonly string[] | undefined>>,
    body: Uint8Array,
  ): PaymentEvent;
}
