// The full rules of each country: with the short ones, ten digits pass for a Chinese mobile number.
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/max";
import { failure, success } from "../../../domain/result.ts";
import { remembering } from "./remembering.ts";
import type { ValueResult } from "./value-result.ts";

/** A telephone number in full, and where its country has one time zone only, that. */
export interface ReadPhone {
  readonly number: string;
  readonly timezone: string | undefined;
  readonly country: string | undefined;
}

/** Countries whose people all live by one clock. The US does not, and neither do numbers of the UK's islands. */
const zones: Readonly<Record<string, string>> = {
  CN: "Asia/Shanghai",
  GB: "Europe/London",
  DE: "Europe/Berlin",
  FR: "Europe/Paris",
  IT: "Europe/Rome",
  NL: "Europe/Amsterdam",
  IE: "Europe/Dublin",
};

/** A Chinese mobile number, and nothing around it: nearly every field of a Chinese list. */
const chineseMobile = /^1\d{10}$/;

/** Digits at its front by which the numbering plan tells whether there are such numbers; the others may be any. */
const segmentDigits = 5;

/** What a Chinese mobile number with these digits at its front is. There are ten thousand of these, and a million of each. */
const readSegment = remembering((segment) => parsePhone(segment.padEnd(11, "0"), "CN"));

/** A number that can be dialled; without + it is one of that country. */
export function readPhone(text: string, country: CountryCode | undefined): ValueResult<ReadPhone> {
  if (country !== "CN" || !chineseMobile.test(text)) return parsePhone(text, country);
  const read = readSegment(text.slice(0, segmentDigits));
  return read.success ? success({ ...read.value, number: `+86${text}` }) : read;
}

function parsePhone(text: string, country: CountryCode | undefined): ValueResult<ReadPhone> {
  const bare = text
    .normalize("NFKC")
    .trim()
    .replace(/^00(?=\d)/, "+");
  const options = country === undefined ? {} : { defaultCountry: country };
  // Nearly all fields hold a number and nothing else, which is read faster; words around one are looked through after.
  const phone =
    parsePhoneNumberFromString(bare, { ...options, extract: false }) ??
    parsePhoneNumberFromString(bare, options);
  if (phone?.isValid() !== true || phone.ext !== undefined) {
    const message = "Expected one telephone number that can be dialled, without an extension.";
    return failure({ code: "PHONE_INVALID", message });
  }
  return success({
    number: phone.number,
    country: phone.country,
    timezone: phone.country === undefined ? undefined : zones[phone.country],
  });
}
