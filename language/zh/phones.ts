import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { Mention } from "../mention.ts";

const candidate =
  /(?<![\d.])(?:\+\d[\d -]{6,16}\d|(?:86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[ -]?\d{7,8}|[48]00[ -]?\d{3}[ -]?\d{4})(?!\d)/g;

/** Digits of a Chinese mobile number, or of a fixed one with its area. */
const wholePhone = /^(?:1[3-9]\d{9}|0(?:10|2\d)\d{8}|0[3-9]\d{2}\d{7,8})$/;

/** Telephone numbers in a normalised text, written or among the digit strings spoken in it. */
export function findPhones(
  text: string,
  digitStrings: readonly (Mention & { kind: "digits" })[],
): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(candidate)) {
    const e164 = e164Of(match[0]);
    if (e164 !== undefined)
      found.push({ kind: "phone", from: match.index, to: match.index + match[0].length, e164 });
  }
  for (const { from, to, digits } of digitStrings) {
    const isFound = found.some((phone) => phone.from < to && from < phone.to);
    const e164 = isFound || !wholePhone.test(digits) ? undefined : e164Of(digits);
    if (e164 !== undefined) found.push({ kind: "phone", from, to, e164 });
  }
  return found;
}

function e164Of(words: string): string | undefined {
  const phone = parsePhoneNumberFromString(words, "CN");
  return phone?.isValid() === true ? phone.number : undefined;
}
