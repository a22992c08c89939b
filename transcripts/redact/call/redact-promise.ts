import type { PaymentPromise } from "../../../domain/arrangement.ts";
import { redactText } from "../redact-text.ts";
import type { RedactTextOptions } from "../redaction.ts";
import type { Redacted } from "./redacted.ts";

/** A promise whose quote is redacted; amount, day and channel stay. */
export function redactPromise(
  promise: PaymentPromise,
  options: RedactTextOptions = {},
): Redacted<PaymentPromise> {
  const { amount, date, method, quote } = promise;
  return {
    amount,
    date,
    method,
    quote: redactText(quote, options).text,
  } as Redacted<PaymentPromise>;
}
