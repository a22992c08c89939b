/** What stands in a text where a card number was. */
export const hiddenCard = "[****]";

/** A long run of digits, alone or in groups; a + before it tells telephone numbers apart. */
const longNumber = /(?<![\d+])\d(?:[ -]?\d){12,18}(?!\d)/g;

/**
 * Beginnings and lengths of cards that are in use: Visa, Mastercard, American Express, UnionPay, Discover,
 * JCB, Diners. Visa's old form of 13 digits is out of use and looks like telephone numbers.
 */
const cardForms =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|62\d{14,17}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11})$/;

/** Whether the digits are a card number: its beginning, its length and its check digit (ISO/IEC 7812). */
export function isCardNumber(digits: string): boolean {
  if (!cardForms.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * The text without whole card numbers: nobody asks for one, and what somebody sends all the same is not kept
 * (PCI DSS 4.0, requirement 3). Full-width digits are digits too.
 */
export function hideCardNumbers(text: string): string {
  const bare = text.replaceAll(/[０-９]/g, (digit) => digit.normalize("NFKC"));
  const hidden = bare.replaceAll(longNumber, (found) =>
    isCardNumber(found.replaceAll(/[ -]/g, "")) ? hiddenCard : found,
  );
  return hidden === bare ? text : hidden;
}
