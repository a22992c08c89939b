import type { PaymentEvent } from "../ports/payment.ts";
import type { EventVerdict } from "../protocol/payments.ts";

/** The link that a message is about, as the store has it. */
export interface LinkFacts {
  readonly amount: number;
  readonly currency: string;
}

/**
 * Whether a message of a provider is a payment to be booked. What does not fit what was asked for is kept and
 * looked at by a person: it is booked to nobody. Pure.
 */
export function judgeEvent(
  event: Pick<PaymentEvent, "type" | "amount" | "currency">,
  link: LinkFacts | undefined,
): EventVerdict {
  if (link === undefined) return "link_unknown";
  if (event.currency !== link.currency) return "currency_mismatch";
  if (event.amount !== link.amount) return "amount_mismatch";
  return event.type === "paid" ? "booked" : "noted";
}
