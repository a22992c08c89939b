import type { Vocabulary } from "./vocabulary.ts";

/** Digits and signs that are written for the letters they look like, the likeliest first. */
const letters: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "il"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["6", "g"],
  ["7", "t"],
  ["8", "b"],
  ["9", "g"],
  ["@", "a"],
  ["$", "s"],
  ["!", "il"],
  ["|", "li"],
  ["+", "t"],
  ["€", "e"],
  ["£", "l"],
]);

const signs = /[013456789@$!|+€£]/g;

/** Numbers that only look like disguised words: 1st, 3pm, 401k, 24h. */
const plainNumber = /^(?:\d*(?:1st|2nd|3rd|\dth)|\d+(?:am|pm|k|m|h|x|d|s))?$/;

/** What a masked obscenity is read as: its letters are gone, so patterns name the mask itself. */
export const maskedWord = "masked";

/** Spellings of chat: letters and digits for what they sound like. */
const chatWords: ReadonlyMap<string, string> = new Map([
  ["u", "you"],
  ["ya", "you"],
  ["ur", "your"],
  ["r", "are"],
  ["2", "to"],
  ["4", "for"],
  ["b", "be"],
  ["n", "and"],
  ["b4", "before"],
  ["2day", "today"],
  ["2moro", "tomorrow"],
  ["2morrow", "tomorrow"],
  ["2nite", "tonight"],
  ["4ever", "forever"],
  ["ppl", "people"],
]);

/** Masked letters that are guessed. */
const masksMax = 2;

/** Ways to read one word; a word with more ambiguous signs is read in the likeliest ways only. */
const readingsMax = 8;

/** True for a known word in which digits or signs stand for letters: s3nd, but not 3pm. */
export function isLeet(word: string, vocabulary: Vocabulary): boolean {
  if (word.search(signs) < 0 || !/[a-z]/.test(word) || plainNumber.test(word)) return false;
  return spellOut(word).some((read) => vocabulary.has(read));
}

/** The word that a chat spelling sounds like; undefined for any other. */
export const chatWordOf = (word: string): string | undefined => chatWords.get(word);

/**
 * Other words that a lower-case word may be in disguise: v1sit, c@ll, f***, br*ak, liiiiar. None for a
 * word that stands as it is.
 */
export function undisguise(
  word: string,
  vocabulary: Vocabulary,
  amongLeet = false,
): readonly string[] {
  if (/^[a-z']+$/.test(word)) return stretches(word, vocabulary);
  const isMasked = word.includes("*");
  const mayBeWord = amongLeet || word === "@" || (/[a-z]/.test(word) && !plainNumber.test(word));
  const readings = [
    ...(isMasked ? unmask(word, vocabulary) : []),
    ...(mayBeWord && word.search(signs) >= 0 ? spellOut(word.replaceAll("*", "")) : []),
  ];
  const all = new Set([...readings, ...readings.flatMap((read) => stretches(read, vocabulary))]);
  all.delete(word);
  return [...all];
}

const stretches = (word: string, vocabulary: Vocabulary): readonly string[] =>
  /([a-z])\1\1/.test(word) ? vocabulary.unstretched(word) : [];

/** Each sign as a letter it looks like. */
function spellOut(word: string): string[] {
  let readings = [""];
  for (const char of word) {
    const options = Array.from(letters.get(char) ?? char);
    readings = options.flatMap((letter) => readings.map((read) => read + letter));
    readings.length = Math.min(readings.length, readingsMax);
  }
  return readings;
}

/** Without its asterisks, and with a vowel for each of them: br*ak, b*st*rd. */
function unmask(word: string, vocabulary: Vocabulary): string[] {
  const bare = word.replaceAll("*", "");
  const masks = word.length - bare.length;
  const hidden = /^[a-z]\*+[a-z]*$/.test(word) && word.length > 2 ? [maskedWord, bare] : [bare];
  if (masks > masksMax) return hidden;
  let guesses = [""];
  for (const char of word) {
    const options = char === "*" ? ["a", "e", "i", "o", "u"] : [char];
    guesses = guesses.flatMap((guess) => options.map((letter) => guess + letter));
  }
  return [...hidden, ...guesses.filter((guess) => vocabulary.has(guess))];
}
