import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";
import type { RedactionKind } from "../kinds.ts";

/** Regions whose telephone numbers are looked for. */
const regions: readonly CountryCode[] = ["CN", "US", "GB"];

/** Whether the digits are a card number as ISO/IEC 7812 checks them. */
export function isCardNumber(digits: string): boolean {
  if (!/^[2-9]\d{11,18}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at));
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const day = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
const longId = new RegExp(`^[1-9]\\d{5}(?:19|20)\\d{2}${day}\\d{3}[\\dX]$`);
const shortId = new RegExp(`^[1-9]\\d{5}\\d{2}${day}\\d{3}$`);

/** Whether the check character of an 18-character Chinese identity number is right (GB 11643). */
function hasIdChecksum(digits: string): boolean {
  const sum = idWeights.reduce(
    (total, weight, at) => total + weight * Number(digits.charAt(at)),
    0,
  );
  return "10X98765432".charAt(sum % 11) === digits.charAt(17);
}

/**
 * Whether the digits are a Chinese identity number. A wrong check character is what a slip of the tongue
 * leaves, so region and birth date are enough where they make sense.
 */
const isChineseId = (digits: string): boolean =>
  longId.test(digits) ||
  shortId.test(digits) ||
  (/^\d{17}[\dX]$/.test(digits) && hasIdChecksum(digits));

/** Whether the digits are a telephone number that could be dialled in one of the regions. */
function isPhone(digits: string): boolean {
  return regions.some((region) => {
    const phone = parsePhoneNumberFromString(digits, region);
    return (
      phone?.isValid() === true || (/^(?:[+0]|1[3-9])/.test(digits) && phone?.isPossible() === true)
    );
  });
}

/** American numbers, those for films among them, which no carrier has assigned. */
const northAmerican = /^1?[2-9]\d{2}[2-9]\d{6}$/;

/** A Chinese mobile number; some pass the check of cards by chance. */
const chineseMobile = /^1[3-9]\d{9}$/;

/** Days of birth in eight digits. */
const yearFirst = new RegExp(`^(?:19\\d{2}|200\\d|2010)${day}$`);
const yearLast = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|[12]\d|3[01])(?:19\d{2}|200\d|2010)$/;

interface NumberLook {
  readonly digits: string;
  /** Digits in the groups in which they are written or said: 3-2-4 is an American social security number. */
  readonly groups: readonly number[];
  /** Every digit was said, none written. */
  readonly isSpoken: boolean;
  /** A plus stands before it. */
  readonly isInternational: boolean;
}

/** What a long number is, the first rule that it meets; `account` where it meets none. */
const rules: readonly (readonly [RedactionKind, (look: NumberLook, shape: string) => boolean])[] = [
  ["identity_number", ({ digits }) => isChineseId(digits)],
  ["identity_number", (_look, shape) => shape === "3-2-4"],
  ["card_number", (_look, shape) => shape === "4-4-4-4"],
  ["card_number", ({ digits }) => isCardNumber(digits) && !chineseMobile.test(digits)],
  ["phone", ({ digits, isInternational }) => isInternational && isPhone(`+${digits}`)],
  ["birth_date", ({ digits }) => yearFirst.test(digits) || yearLast.test(digits)],
  ["phone", ({ digits, groups, isSpoken }) => isAmerican(digits, groups.length > 1 || isSpoken)],
  ["phone", ({ digits }) => digits.length >= 10 && digits.length <= 13 && isPhone(digits)],
  ["phone", (_look, shape) => shape === "3-4"],
];

/** Ten digits, or eleven that are written or said in groups. */
const isAmerican = (digits: string, isGrouped: boolean): boolean =>
  northAmerican.test(digits) && (digits.length === 10 || isGrouped);

/** What a long number is, as far as its digits tell. */
export function kindOfNumber(look: NumberLook): RedactionKind {
  const shape = look.groups.join("-");
  return rules.find(([, isMet]) => isMet(look, shape))?.[0] ?? "account";
}
