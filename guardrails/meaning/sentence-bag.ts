/** What occurs in a sentence, each thing once: hashes of 32 bits, wide enough that two seldom meet. */
export type SentenceBag = Set<number>;

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Adds a feature by its name; what kind it is stands first in the name. */
export function addFeature(bag: SentenceBag, name: string): void {
  let hash = fnvOffset;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), fnvPrime);
  }
  // The finishing steps of MurmurHash3, without which short names share their upper bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  bag.add((hash ^ (hash >>> 16)) >>> 0);
}

/** The longest run of characters that counts as one feature. */
const charactersMax = 3;

/** All runs of one to three characters: Chinese needs no word segmentation that way. */
export function addCharacters(bag: SentenceBag, text: string): void {
  for (let from = 0; from < text.length; from += 1) {
    for (let length = 1; length <= charactersMax && from + length <= text.length; length += 1) {
      addFeature(bag, `c${text.slice(from, from + length)}`);
    }
  }
}

/** Words between the two of a pair that does not stand side by side, at most. */
const skippedWordsMax = 3;

/**
 * Words with what stands around them: alone, in pairs and triples, and in pairs with up to three words
 * between.
 * @param source tells words of one origin from those of another: the debtor's from the agent's.
 */
export function addContexts(bag: SentenceBag, words: readonly string[], source: string): void {
  for (const [at, word] of words.entries()) {
    const [second, first] = [words[at - 1] ?? "<", words[at - 2] ?? "<"];
    addFeature(bag, `${source}w${word}`);
    addFeature(bag, `${source}p${second} ${word}`);
    addFeature(bag, `${source}t${first} ${second} ${word}`);
    for (const other of words.slice(Math.max(0, at - skippedWordsMax - 1), Math.max(0, at - 1))) {
      addFeature(bag, `${source}s${other} ${word}`);
    }
  }
}
