import { foldCharacter, wordGap } from "./symbols.ts";

/** What words are made of: a phrase is not found inside a longer word. */
const wordSymbols = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * What a unit of a text is. Letters and digits of words come first among the symbols, so that one
 * comparison tells them; then all that no phrase uses, as one; then the other symbols of the phrases.
 */
export const CLASS = {
  skipped: 0,
  space: 1,
  /** A mark that keeps characters apart. */
  gap: 2,
  /** The first half of a surrogate pair. */
  high: 3,
  /** One unit that stands for several symbols. */
  several: 4,
  /** Not met yet. */
  unseen: 5,
  firstSymbol: 6,
  other: 6 + wordSymbols.length,
} as const;

/** Symbols that the phrases of one scanner may tell apart. */
const classesMax = 0xffff;

/** True for the class of a letter or a digit of a word. */
export const isWordClass = (kind: number): boolean =>
  kind < CLASS.other && kind >= CLASS.firstSymbol;

/**
 * The class of every UTF-16 unit in one table, so that case, width, traditional characters, look-alikes
 * and invisible characters cost a scan nothing. A unit is worked out at its first sight.
 */
export class SymbolClasses {
  readonly #numbers = new Map<string, number>(
    Array.from(wordSymbols, (symbol, at) => [symbol, CLASS.firstSymbol + at]),
  );
  /** Read by the scanner's loop. */
  readonly ofUnit = new Uint16Array(0x10000).fill(CLASS.unseen);

  get size(): number {
    return this.#numbers.size + CLASS.firstSymbol + 1;
  }

  /** The gap between two words. */
  get gapSymbol(): number {
    return this.#numbers.get(wordGap) ?? CLASS.other;
  }

  /**
   * The number of a symbol of a phrase.
   * @throws RangeError beyond `classesMax` symbols.
   */
  add(symbol: string): number {
    const known = this.#numbers.get(symbol);
    if (known !== undefined) return known;
    const number = this.size;
    if (number >= classesMax) throw new RangeError("Expected fewer different characters.");
    this.#numbers.set(symbol, number);
    return number;
  }

  /** Works out the class of a unit seen for the first time. */
  see(code: number): void {
    const isHigh = code >= 0xd800 && code <= 0xdbff;
    const classes = isHigh ? [CLASS.high] : this.ofCharacter(String.fromCharCode(code));
    const [first = CLASS.skipped, ...more] = classes;
    this.ofUnit[code] = more.length > 0 ? CLASS.several : first;
  }

  /** The classes of a character beyond the table, or of one that stands for several symbols. */
  ofCharacter(char: string): readonly number[] {
    const folded = foldCharacter(char);
    if (folded.kind === "skipped") return [];
    if (folded.kind !== "symbols") return [CLASS[folded.kind]];
    return Array.from(folded.symbols, (symbol) => this.#numbers.get(symbol) ?? CLASS.other);
  }
}
