import type { ContactRequest } from "./contact-request.ts";

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
): boolean => (channel === "all" || channel === request.channel) && isAboutNumber(number, request);
