import { addSlice, type FeatureBag } from "./sparse-features.ts";

const kinds = { character: 1, word: 2, wordPair: 3, piece: 4, wordTriple: 5, skipPair: 6 } as const;

/** All runs of one to three characters: Chinese needs no word segmentation that way. */
export function addCharacterNgrams(bag: FeatureBag, text: string): void {
  for (let from = 0; from < text.length; from += 1) {
    for (let length = 1; length <= 3 && from + length <= text.length; length += 1) {
      addSlice(bag, kinds.character, { text, from, to: from + length });
    }
  }
}

/** Pieces of two to five characters of a word with its edges, so that misspellings keep most of them. */
function addPieces(bag: FeatureBag, word: string): void {
  const text = `<${word}>`;
  for (let from = 0; from < text.length; from += 1) {
    for (let length = 2; length <= 5 && from + length <= text.length; length += 1) {
      addSlice(bag, kinds.piece, { text, from, to: from + length });
    }
  }
}

/** Words, pairs of words and pieces of words. */
export function addWordNgrams(bag: FeatureBag, words: readonly string[]): void {
  let before = "<";
  for (const word of words) {
    const pair = `${before} ${word}`;
    addSlice(bag, kinds.word, { text: word, from: 0, to: word.length });
    addSlice(bag, kinds.wordPair, { text: pair, from: 0, to: pair.length });
    addPieces(bag, word);
    before = word;
  }
}
