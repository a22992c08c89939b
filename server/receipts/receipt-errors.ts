import { KindlineError } from "../../domain/errors.ts";

/** There is no receipt, or there is one that may not be shown: whoever asks is told the same. */
export const notFound = (): KindlineError =>
  new KindlineError({ code: "NOT_FOUND", message: "Expected a link to a receipt." });

/** Why the staff may give no receipt of a call. */
export const refused = (rule: string): KindlineError => {
  const message = `Expected a call of which a receipt may be given; the rule ${rule} forbids it.`;
  return new KindlineError({ code: "RECEIPT_REFUSED", message, field: rule });
};
