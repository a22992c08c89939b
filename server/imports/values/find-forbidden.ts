import type { ErrorCode } from "../../../domain/errors.ts";
import { isCardNumber } from "../../../language/card-numbers.ts";

/** A long run of digits, alone or in groups; a + before it tells telephone numbers apart. */
const longNumber = /(?<![\d+])\d(?:[ -]?\d){12,18}[Xx]?(?!\d)/g;
/** As the Social Security Administration gives them out. */
const socialSecurity = /(?<!\d|\d-)(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!\d|-\d)/;
/** UK national insurance numbers: prefixes that are given out, by HMRC's manual NIM39110. */
const nationalInsurance =
  /(?<![A-Za-z\d])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z\d])/i;

/**
 * Numbers that must not be in a list, whatever the column: a whole identity number, a whole card number.
 * Numbers are judged by their check digits, so that an account number of the same length may stay.
 */
export function findForbidden(text: string): ErrorCode | undefined {
  // Full-width digits are digits too.
  const bare = /[\uff10-\uff19]/.test(text) ? text.normalize("NFKC") : text;
  if (!mayHold.test(bare)) return undefined;
  if (socialSecurity.test(bare) || nationalInsurance.test(bare)) return "ID_NUMBER_FOUND";
  for (const [found] of bare.matchAll(longNumber)) {
    const digits = found.replaceAll(/[ -]/g, "").toUpperCase();
    if (isIdentityNumber(digits)) return "ID_NUMBER_FOUND";
    if (isCardNumber(digits)) return "CARD_NUMBER_FOUND";
  }
  return undefined;
}

/** Nearly every cell is passed by this look alone. */
const mayHold = /\d[ -]?\d(?:[ -]?\d){11}|\d{3}-\d\d-\d{4}|[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]/i;

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the check character of an 18-character Chinese identity number is right (GB 11643). */
function isIdentityNumber(digits: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits))
    return false;
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return "10X98765432"[sum % 11] === digits[17];
}

/** The text with every digit of such a number hidden, for whoever mends the row. */
export const hideNumbers = (text: string): string =>
  findForbidden(text) === undefined ? text : text.replaceAll(/[\d０-９]/g, "*");
