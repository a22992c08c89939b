import type { Currency } from "../../../domain/money.ts";
import { failure, success } from "../../../domain/result.ts";
import { isKnownPlace } from "../../../guardrails/contact/places/resolve-places.ts";
import type { ValueResult } from "./value-result.ts";

/** `US-CA`, `CN-31` or a country alone. */
const code = /^[A-Z]{2}(?:-[A-Z\d]{1,3})?$/;

/**
 * Where the debtor lives, whose rules of contact hold, by ISO 3166. Two letters alone are a state in a list in
 * dollars (`CA` is California there, not Canada), else a country.
 */
export function readPlace(text: string, currency: Currency | undefined): ValueResult {
  const bare = text.normalize("NFKC").trim().toUpperCase();
  const state = `US-${bare}`;
  if (currency === "USD" && bare.length === 2 && isKnownPlace(state)) return success(state);
  if (code.test(bare) && isKnownPlace(bare)) return success(bare);
  const message = "Expected a place by its code, such as US-CA, GB or CN-31.";
  return failure({ code: "FIELD_INVALID", message });
}
