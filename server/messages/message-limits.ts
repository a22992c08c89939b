/** Limits of text messages, each with what it bounds and why it has this value. */

/**
 * Parts of one text message: two Chinese sentences with a link and the way to opt out need two, help in
 * danger three; what is longer is paid for dearly and read by nobody.
 */
export const smsSegmentsMax = 3;

/** Milliseconds that a carrier may take to accept a message; below the time that a round allows. */
export const sendMsMax = 10_000;

/** Hours that the link of a message opens a chat: a message is often read the next day. */
export const messageLinkHours = 72;

/** Answers to one number in a day: an answering machine that answers ours must come to an end. */
export const answersPerDayMax = 3;

/** Characters of a message that came in which are kept and read; ten joined parts have 1,530. */
export const inboundCharsMax = 1_600;

/** After this long without a word, an order to a carrier is in doubt, in milliseconds. */
export const orderMsMax = 60_000;

/** Messages of one case that its page shows. */
export const listedMessagesMax = 100;

/** Bytes of one form or body of a carrier. */
export const hookBytesMax = "64kb";

/** How old a signed message to the webhook may be, in milliseconds: clocks differ by seconds. */
export const hookAgeMaxMs = 5 * 60_000;

/** Answers with help in danger to one number in a day: more than anybody needs, fewer than a loop of machines makes. */
export const crisisAnswersPerDayMax = 10;
