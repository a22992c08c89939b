import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { MentionContext } from "../mention.ts";

/**
 * The telephone number as E.164 where the digits are a whole one in the region (GB where days come
 * first, else US) or carry a country code. Numbers reserved for films and tests are not assigned to
 * anybody, so "possible" is enough where the form says that it is a telephone number (`+` or a leading 0).
 */
export function phoneOf(digits: string, context: MentionContext): string | undefined {
  const phone = parsePhoneNumberFromString(digits, context.dayFirst ? "GB" : "US");
  if (phone === undefined) return undefined;
  const isPhone = phone.isValid() || (/^[+0]/.test(digits) && phone.isPossible());
  return isPhone ? phone.number : undefined;
}

/** A written number with its usual punctuation: (404) 555-0173, 07700 900123, +44 7700 900123. */
const writtenPhone = /\+?\(?\d(?:[ .()-]{0,2}\d){6,14}(?!\d)/y;

/** The written telephone number that starts there, and where it ends. */
export function writtenPhoneAt(
  text: string,
  from: number,
  context: MentionContext,
): { readonly e164: string; readonly to: number } | undefined {
  writtenPhone.lastIndex = from;
  const match = writtenPhone.exec(text);
  if (match === null) return undefined;
  const e164 = phoneOf(match[0].replace(/[^\d+]/g, ""), context);
  return e164 === undefined ? undefined : { e164, to: from + match[0].length };
}
