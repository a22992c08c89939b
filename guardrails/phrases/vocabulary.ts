/** The words that the patterns of a language know: what a disguise may be hiding. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** The words that a stretched one may be: bbbettter is better, looooook is look. */
  readonly unstretched: (word: string) => readonly string[];
}

/** Letters of the longest word that segments are looked up for. */
export const wordCharsMax = 16;

const none: readonly string[] = [];

/** Each run of the same letter as one. */
const squeeze = (word: string): string => word.replace(/(.)\1+/gsu, "$1");

/** Collects the words of patterns; a stem such as `garnish*` counts as the word without its star. */
export function createVocabulary(symbols: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  const bySqueezed = new Map<string, string[]>();
  for (const symbol of symbols) {
    const word = symbol.replace(/\*$/, "");
    if (words.has(word)) continue;
    words.add(word);
    const key = squeeze(word);
    const alike = bySqueezed.get(key);
    if (alike === undefined) bySqueezed.set(key, [word]);
    else alike.push(word);
  }
  return {
    has: (word) => words.has(word),
    unstretched: (word) => bySqueezed.get(squeeze(word)) ?? none,
  };
}
