import { months } from "./calendar-lexicon.ts";
import { cardinalWords, digitHomophones } from "./number-lexicon.ts";

/** Words after which a recogniser's "ate" and "won" are the digits: "at ate", "august ate", "eighty ate". */
const leads: ReadonlySet<string> = new Set(
  "at by around before after till until oh o double".split(" "),
);

/** Words before a sum: "do won eighty", "swing to hundred". */
const sumLeads: ReadonlySet<string> = new Set(
  "do pay send manage swing afford give put offer about maybe probably like say only spare".split(
    " ",
  ),
);

const isTens = (word: string): boolean => (cardinalWords.get(word) ?? 0) >= 20;

const digitNames = "zero one two three four five six seven eight nine".split(" ");

/** The digit's word for one that a recogniser wrote by its sound, where only a number can stand. */
export function heardDigit(word: string, before: string, after: string): string {
  const digit = digitHomophones.get(word);
  if (digit === undefined) return word;
  const isHeard = isInNumber(word, before, after) || isBeforeHundred(word, before, after);
  return isHeard ? (digitNames[Number(digit)] ?? word) : word;
}

/** "ate" and "won" are verbs, and none stands after "at", a month or "eighty". */
function isInNumber(word: string, before: string, after: string): boolean {
  if ((word !== "ate" && word !== "won") || isTens(after)) return false;
  return leads.has(before) || months.has(before) || isTens(before);
}

function isBeforeHundred(word: string, before: string, after: string): boolean {
  if (before !== "" && !sumLeads.has(before)) return false;
  return after === "hundred" || after === "thousand" || (word === "won" && isTens(after));
}
