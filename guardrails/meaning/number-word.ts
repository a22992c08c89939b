/** Digits of a number that may be a day, an hour or a count. */
const shortDigitsMax = 2;

/** What the model reads of a number: short or long, since its value is the fact check's. */
export const numberWord = (digits: string): string =>
  /^\d+$/.test(digits) && digits.length <= shortDigitsMax ? "0" : "00";
