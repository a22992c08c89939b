import type { Alphabet } from "./alphabet.ts";
import type { Edge, Lattice } from "./lattice.ts";
import { Transitions } from "./transitions.ts";
import { writingOf, phraseSymbolsMin, type Path, type ReadingKind } from "./word-writing.ts";

/** One place where a word of some slot stands, in units, the end excluded. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** The word was written so that a plain search would miss it. */
  readonly isDisguised: boolean;
  /** It is this word only in a phrase of so many symbols without a gap; 0 if it is clear by itself. */
  readonly phraseMin: number;
  /** Symbols of the word, however many units it is written with. */
  readonly length: number;
}

/** For each slot, where one of its words stands, by rising `from`. */
export type SlotHits = ReadonlyMap<number, readonly Hit[]>;

/** What a walk through a text found, and what it cost. */
export interface Found {
  readonly hits: SlotHits;
  /** Nodes visited: the measure of the work, whatever the machine. */
  readonly steps: number;
}

/** A word that fills slots. */
interface Word {
  readonly symbols: readonly string[];
  /** Slots that it fills however it is written, and those that it fills in plain writing only. */
  readonly slots: number[];
  readonly plainSlots: number[];
}

/** Units of the longest word of a pattern. */
export const wordUnitsMax = 16;

/** Ways to say one word that are told apart; the rarest ones beyond are left out. */
const soundingsMax = 16;

/** All words of a language in one tree, each with the slots that it fills. */
export class PhraseTrie {
  readonly #alphabet: Alphabet;
  readonly #edges = new Transitions();
  readonly #words = new Map<string, Word>();
  /** The words that end at each node. */
  readonly #ends: (Word[] | undefined)[] = [];

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  /**
   * Adds a word as its symbols. Words that excuse others are found in plain writing only: nobody
   * disguises a denial.
   * @throws RangeError for a word without symbols or with more than `wordUnitsMax`.
   */
  add(symbols: readonly string[], slot: number, plainOnly: boolean): void {
    if (symbols.length === 0 || symbols.length > wordUnitsMax) {
      throw new RangeError(
        `Expected a word of 1 to ${wordUnitsMax} units, got "${symbols.join(" ")}".`,
      );
    }
    const word = this.#wordOf(symbols);
    const slots = plainOnly ? word.plainSlots : word.slots;
    if (slots.at(-1) !== slot) slots.push(slot);
  }

  #wordOf(symbols: readonly string[]): Word {
    const key = symbols.join(" ");
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const word: Word = { symbols, slots: [], plainSlots: [] };
    this.#words.set(key, word);
    let nodes = [0];
    for (const symbol of symbols) {
      const numbers = this.#alphabet.ofPattern(symbol);
      const next = numbers.flatMap((number) => nodes.map((node) => this.#edges.add(node, number)));
      nodes = next.slice(0, soundingsMax);
    }
    for (const node of nodes) (this.#ends[node] ??= []).push(word);
    return word;
  }

  /** Finds every word of every slot. Linear in the text, since words are of bounded length. */
  find(lattice: Lattice): Found {
    const search: Search = {
      lattice,
      numbers: lattice.symbols.map(this.#alphabet.ofText),
      path: { units: new Int32Array(wordUnitsMax + 1), kinds: [] },
      hits: new Map(),
      steps: 0,
    };
    for (let start = 0; start < lattice.symbols.length; start += 1) {
      this.#walk(search, { node: 0, at: start, depth: 0 });
    }
    return { hits: search.hits, steps: search.steps };
  }

  #walk(search: Search, { node, at, depth }: Step): void {
    search.steps += 1;
    const { lattice, path } = search;
    const words = this.#ends[node];
    if (words !== undefined) this.#record(search, words, at);
    const start = depth === 0 ? at : (path.units[0] ?? at);
    if (at >= lattice.symbols.length || lattice.clause[at] !== lattice.clause[start]) return;
    path.units[depth] = at;
    for (const number of search.numbers[at] ?? []) {
      const next = this.#edges.get(node, number);
      if (next === -1) continue;
      path.kinds[depth] = "unit";
      this.#walk(search, { node: next, at: at + 1, depth: depth + 1 });
    }
    for (const edge of lattice.edges[at] ?? none) this.#walkEdge(search, edge, { node, at, depth });
  }

  #walkEdge(search: Search, { symbol, kind, to }: Edge, { node, at, depth }: Step): void {
    const { path } = search;
    for (const number of this.#numbersOf(symbol, kind)) {
      const next = this.#edges.get(node, number);
      if (next === -1) continue;
      path.units[depth] = at;
      path.kinds[depth] = kind;
      this.#walk(search, { node: next, at: to, depth: depth + 1 });
    }
  }

  #numbersOf(symbol: string, kind: ReadingKind): readonly number[] {
    return kind === "sound" || kind === "digit"
      ? [this.#alphabet.ofSound(symbol)]
      : this.#alphabet.ofText(symbol);
  }

  #record(search: Search, words: readonly Word[], to: number): void {
    const { lattice, path } = search;
    const { isSame } = this.#alphabet;
    const from = path.units[0] ?? 0;
    // Where one of the words itself stands, the others that sound like it do not.
    const plain = plainAt(words, search, isSame);
    // Another character of the same sound is never a word of one.
    if (plain === -1 && words[0]?.symbols.length === 1 && path.kinds[0] === "unit") return;
    for (const word of plain === -1 ? words : words.slice(plain, plain + 1)) {
      const writing = writingOf({ lattice, path, symbols: word.symbols, isSame });
      const phraseMin = phraseSymbolsMin(writing, { lattice, from, to });
      if (phraseMin === undefined) continue;
      const { isDisguised, length } = writing;
      const hit: Hit = { from, to, isDisguised, phraseMin, length };
      for (const slot of word.slots) addHit(search.hits, slot, hit);
      if (writing.sounds + writing.homophones > 0) continue;
      for (const slot of word.plainSlots) addHit(search.hits, slot, hit);
    }
  }
}

/** Which of the words stands in the text as it is; -1 where none does. All have the same length. */
function plainAt(
  words: readonly Word[],
  { lattice, path }: Search,
  isSame: Alphabet["isSame"],
): number {
  for (let index = 0; index < words.length; index += 1) {
    const { symbols } = words[index] as Word;
    let at = 0;
    while (
      at < symbols.length &&
      path.kinds[at] === "unit" &&
      isSame(symbols[at] as string, lattice.symbols[path.units[at] as number] as string)
    ) {
      at += 1;
    }
    if (at === symbols.length) return index;
  }
  return -1;
}

const none: readonly Edge[] = [];

interface Search {
  readonly lattice: Lattice;
  /** The numbers of each unit. */
  readonly numbers: readonly (readonly number[])[];
  /** How the word that is being read has been read so far. */
  readonly path: Path;
  readonly hits: Map<number, Hit[]>;
  steps: number;
}

interface Step {
  readonly node: number;
  readonly at: number;
  readonly depth: number;
}

function addHit(hits: Map<number, Hit[]>, slot: number, hit: Hit): void {
  const known = hits.get(slot);
  if (known === undefined) hits.set(slot, [hit]);
  else known.push(hit);
}
