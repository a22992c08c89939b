/** Digits and signs that are written for the letter they look like. */
const letters: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["8", "b"],
  ["@", "a"],
  ["$", "s"],
  ["!", "i"],
]);

/** Numbers that only look like disguised words: 1st, 3pm, 401k, 24h. */
const plainNumber = /^\d+(?:st|nd|rd|th|am|pm|k|m|h|x|d|s)?$/;

/** What a masked obscenity is read as: its letters are gone, so patterns name the mask itself. */
export const maskedWord = "masked";

/**
 * Other words that a lower-case word may be in disguise: v1sit, c@ll, f***, liiiiar. None for a word
 * that stands as it is.
 */
export function undisguise(word: string): readonly string[] {
  if (/^[a-z]\*+[a-z]*$/.test(word) && word.length > 2) return [maskedWord];
  const readings = new Set<string>();
  if (/[a-z]/.test(word) && /[0134578@$!]/.test(word) && !plainNumber.test(word)) {
    const read = word.replace(/[0134578@$!]/g, (sign) => letters.get(sign) ?? sign);
    readings.add(read);
    if (word.includes("1")) readings.add(read.replaceAll("i", "l"));
  }
  if (word.includes("*")) readings.add(word.replaceAll("*", ""));
  if (/([a-z])\1\1/.test(word)) {
    readings.add(word.replace(/([a-z])\1{2,}/g, "$1"));
    readings.add(word.replace(/([a-z])\1{2,}/g, "$1$1"));
  }
  readings.delete(word);
  return [...readings];
}
