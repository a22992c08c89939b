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

/** What is called a card's number is hidden even where a digit of it is wrong. */
const namedCard =
  /((?:卡号|银行卡|信用卡|储蓄卡|借记卡|\bcards?\b)[^\d。.!?！？\n]{0,20})(\d(?:[ -]?\d){11,18})(?!\d)/giu;

/** Codes that prove who pays: the card's own, a PIN, a password, a code that was sent. */
const namedSecret =
  /((?:\b(?:cvv2?|cvc2?|cvn2?|security code|card code|pin(?: code| number)?|passcode|password|one[- ]time code|otp|verification code)\b|密码|安全码|验证码|校验码)[^\d。.!?！？\n]{0,8})(\d{3,8})(?!\d)/giu;

/** Digits in words, as they are heard on the telephone; each word beside others for the same digit. */
const spelledDigits =
  "零 〇 zero oh o|一 幺 one|二 两 two|三 three|四 four|五 five|六 six|七 seven|八 eight|九 nine";
const digitWords: ReadonlyMap<string, string> = new Map(
  spelledDigits
    .split("|")
    .flatMap((words, digit) => words.split(" ").map((word) => [word, String(digit)] as const)),
);
const wordRun =
  /(?:[零〇一幺二两三四五六七八九][ ，,、]?){13,19}|\b(?:(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine)\b[ ,.-]*){13,19}/giu;

const digitsOfWords = (run: string): string =>
  Array.from(
    run.toLowerCase().matchAll(/[a-z]+|\p{Script=Han}|〇/gu),
    ([word]) => digitWords.get(word) ?? "",
  ).join("");

/**
 * The text without whole card numbers, and without codes that were named as such: nobody asks for one, and what somebody
 * sends or says all the same is not kept (PCI DSS 4.0, requirement 3). Full-width digits are digits too.
 */
export function hideCardNumbers(text: string): string {
  const bare = text.replaceAll(/[０-９]/g, (digit) => digit.normalize("NFKC"));
  const hidden = bare
    .replaceAll(namedCard, `$1${hiddenCard}`)
    .replaceAll(namedSecret, `$1${hiddenCard}`)
    .replaceAll(longNumber, (found) =>
      isCardNumber(found.replaceAll(/[ -]/g, "")) ? hiddenCard : found,
    )
    .replaceAll(wordRun, (found) => (isCardNumber(digitsOfWords(found)) ? hiddenCard : found));
  return hidden === bare ? text : hidden;
}
