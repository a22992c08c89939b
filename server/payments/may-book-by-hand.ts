import { KindlineError } from "../../domain/errors.ts";
import { isCardNumber } from "../../language/card-numbers.ts";
import type { ManualPayment } from "../protocol/payments.ts";
import { paidAheadMaxMs } from "./payment-limits.ts";

/**
 * Whether somebody may book this by hand.
 * @throws KindlineError FIELD_INVALID for a payment of the future, CARD_NUMBER_FOUND where a card number stands in
 * what would be kept.
 */
export function mayBookByHand({ paymentId, paidAt, reason }: ManualPayment, nowMs: number): void {
  if (Date.parse(paidAt) > nowMs + paidAheadMaxMs) {
    const message = "Expected a payment that has come in already.";
    throw new KindlineError({ code: "FIELD_INVALID", message, field: "paidAt" });
  }
  for (const [field, text] of Object.entries({ paymentId, reason })) {
    if (!hasCardNumber(text)) continue;
    const message = "Expected a text without a card number.";
    throw new KindlineError({ code: "CARD_NUMBER_FOUND", message, field });
  }
}

/** Groups of digits with spaces or dashes between them are read as one number, as people write cards. */
const hasCardNumber = (text: string): boolean =>
  [...text.normalize("NFKC").matchAll(/\d(?:[ -]?\d){11,18}/g)].some(([number]) =>
    isCardNumber(number.replace(/\D/g, "")),
  );
