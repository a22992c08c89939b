const plus = /加|\bplus\b|\badd(?:ing)?\b|\+|\bon top of\b|\btogether with\b/iu;
const minus = /(?:减去?|扣[掉除]?|\bminus\b|\bless\b|\btake away\b|\bknock off\b)/iu;

/** An amount is added or taken away. */
export type Sign = 1 | -1;

/** What the words between two amounts make of the second: added, taken away, or neither. */
export function signOf(words: string): Sign | undefined {
  if (minus.test(words)) return -1;
  return plus.test(words) && !/[。.]/.test(words) ? 1 : undefined;
}
