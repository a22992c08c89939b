import type { ContactRequest } from "./contact-request.ts";

/** Digits that a national number has at least, before its end says enough. */
const nationalDigitsMin = 7;

/**
 * Whether two numbers may be one: the same, or one the national form of the other. For what protects only:
 * a consent counts for the number it names and for no other.
 */
export function isSameNumber(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.startsWith("+") === b.startsWith("+")) return false;
  const [whole, national] = a.startsWith("+") ? [a, b] : [b, a];
  const digits = national.replace(/^0+/, "");
  return digits.length >= nationalDigitsMin && /^\d+$/.test(digits) && whole.endsWith(digits);
}

/** Whether something about a number is about the number asked for; no number stands for every one. */
export const isAboutNumber = (number: string | null, request: ContactRequest): boolean =>
  number === null || request.number === null || number === request.number;

/** The times that the debtor agreed to on the channel and number asked for. */
export const agreedTimesOf = (request: ContactRequest): ContactRequest["agreedTimes"] =>
  request.agreedTimes.length === 0
    ? request.agreedTimes
    : request.agreedTimes.filter(
        ({ channel, number }) => channel === request.channel && isAboutNumber(number, request),
      );

/** Whether an opt-out is about the channel and number asked for. */
export const isOptOutOf = (
  { channel, number }: ContactRequest["optOuts"][number],
  request: ContactRequest,
): boolean =>
  (channel === "all" || channel === request.channel) &&
  (number === null || request.number === null || isSameNumber(number, request.number));
