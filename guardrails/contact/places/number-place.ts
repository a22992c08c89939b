import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { stateOfAreaCode } from "./us-states.ts";

/** Countries that own their calling code, for numbers that no carrier has been given. */
const countryByCallingCode: Readonly<Record<string, string>> = { "44": "GB", "86": "CN" };

/** Where a number belongs: a country, or a state of the US; undefined if nobody can tell. */
export function placeOfNumber(number: string): string | undefined {
  const parsed = parsePhoneNumberFromString(number);
  if (parsed === undefined) return undefined;
  const country = parsed.country ?? countryByCallingCode[parsed.countryCallingCode];
  if (country !== "US") return country;
  const state = stateOfAreaCode(parsed.nationalNumber.slice(0, 3));
  return state === undefined ? "US" : `US-${state}`;
}
