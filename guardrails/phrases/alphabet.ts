import { symbolsMax } from "./transitions.ts";
import { soundsOf } from "./sounds.ts";

/**
 * How the words of a language become rows of numbers. A number stands for all symbols that may take each
 * other's place: Chinese characters that sound alike, English words with the same stem.
 */
export interface Alphabet {
  /** The numbers of a symbol of a pattern; each of them leads to the word. */
  readonly ofPattern: (symbol: string) => readonly number[];
  /** The numbers of a symbol of a text. */
  readonly ofText: (symbol: string) => readonly number[];
  /** The number of a sound; -1 for one that no pattern uses. */
  readonly ofSound: (syllable: string) => number;
  /** True if a symbol of a text is the pattern's own, and not merely one in its place. */
  readonly isSame: (pattern: string, text: string) => boolean;
}

/** Letters of the shortest and of the longest stem. */
const stemCharsMin = 2;
const stemCharsMax = 14;

const none: readonly number[] = [];

/** Characters by their sound; what has none (letters, digits) stands for itself. */
export function chineseAlphabet(): Alphabet {
  const numbers = numbering();
  const heard = new Map<string, readonly number[]>();
  return {
    ofPattern: (symbol) =>
      soundsOf(symbol)?.all.map((sound) => numbers.add(sound)) ?? [numbers.add(`=${symbol}`)],
    ofText(symbol) {
      const known = heard.get(symbol);
      if (known !== undefined) return known;
      const number = numbers.get(soundsOf(symbol)?.usual ?? `=${symbol}`);
      // Only what patterns know is kept, so that no text makes the table grow.
      if (number === -1) return none;
      const row = [number];
      heard.set(symbol, row);
      return row;
    },
    ofSound: numbers.get,
    isSame: (pattern, text) => pattern === text,
  };
}

/** Words; one that ends in `*` stands for every word with that beginning. */
export function englishAlphabet(): Alphabet {
  const words = numbering();
  const stems = new Set<string>();
  return {
    ofPattern(symbol) {
      const isStem = symbol.length > stemCharsMin && symbol.endsWith("*");
      if (isStem) stems.add(symbol.slice(0, -1));
      return [words.add(symbol)];
    },
    ofText(symbol) {
      const word = words.get(symbol);
      const row = word === -1 ? [] : [word];
      const longest = Math.min(symbol.length, stemCharsMax);
      for (let length = stemCharsMin; length <= longest; length += 1) {
        const stem = symbol.slice(0, length);
        if (stems.has(stem)) row.push(words.get(`${stem}*`));
      }
      return row;
    },
    ofSound: () => -1,
    isSame: () => true,
  };
}

function numbering() {
  const numbers = new Map<string, number>();
  return {
    get: (name: string): number => numbers.get(name) ?? -1,
    add(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      if (numbers.size >= symbolsMax) {
        throw new RangeError(`Expected at most ${symbolsMax} different symbols.`);
      }
      numbers.set(name, numbers.size);
      return numbers.size - 1;
    },
  };
}
