import { noRow, type FastRows } from "./fast-rows.ts";
import { CELL, nextState, ROOT, type PhraseAutomaton } from "./phrase-automaton.ts";
import { CLASS, isWordClass, type SymbolClasses } from "./symbol-classes.ts";
import { symbolPlaces } from "./symbol-places.ts";

/** One place of a phrase: UTF-16 positions in the text as it was given, the end excluded. */
export interface ScanHit {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What all scans for the same phrases share. */
export interface ScanTables {
  readonly automaton: PhraseAutomaton;
  readonly fast: FastRows;
  readonly classes: SymbolClasses;
  readonly ids: readonly string[];
  /** Symbols of each phrase. */
  readonly lengths: Int32Array;
}

/** Places remembered: more than a phrase has symbols, and a power of two. */
const placesCount = 512;
const placesMask = placesCount - 1;

/** What stood between two symbols. */
const GAP = { none: 0, spaces: 1, mark: 2, several: 3 } as const;

const gapAfter = (gap: number, kind: number): number => {
  if (kind === CLASS.space) return gap <= GAP.spaces ? GAP.spaces : GAP.several;
  return gap === GAP.none ? GAP.mark : GAP.several;
};

/**
 * One text on its way through the automaton. Chunks may be cut anywhere, also inside a surrogate pair:
 * all that is carried over is the state, the last symbols' places and half a character.
 */
export class PhraseScan {
  readonly #tables: ScanTables;
  /** Where each of the last symbols starts. */
  readonly #places = new Float64Array(placesCount);
  /** Hits that are none if the word goes on. */
  readonly #pending: ScanHit[] = [];
  #hits: ScanHit[] = [];
  #state: number = ROOT.outside;
  #count = 0;
  /** The last symbol of the phrase under way was a letter or a digit of a word. */
  #lastWord = false;
  #gap: number = GAP.none;
  #offset = 0;
  #half = "";

  constructor(tables: ScanTables) {
    this.#tables = tables;
  }

  /** Takes more text and gives the hits that are certain now, by their ends. */
  push(chunk: string): ScanHit[] {
    const text = this.#half + chunk;
    const start = this.#offset - this.#half.length;
    this.#half = "";
    const { classes } = this.#tables;
    const { ofUnit } = classes;
    for (let at = 0; at < text.length;) {
      at = this.#takeFast(text, at, start);
      if (at < text.length) at = this.#takeCommon(text, at, start);
      if (at >= text.length) break;
      const code = text.charCodeAt(at);
      const kind = ofUnit[code] as number;
      if (kind === CLASS.unseen) classes.see(code);
      else if (kind === CLASS.high || kind === CLASS.several)
        at = this.#takeRare(text, at, start) + 1;
    }
    this.#offset = start + text.length;
    return this.#certain();
  }

  /** No more text will come: gives the last hits. The scan is then as new. */
  end(): ScanHit[] {
    if (this.#half !== "") this.#take(CLASS.other, this.#offset - 1, this.#offset);
    this.#settle(false);
    this.#state = ROOT.outside;
    this.#lastWord = false;
    this.#gap = GAP.none;
    this.#offset = 0;
    this.#half = "";
    return this.#certain();
  }

  #certain(): ScanHit[] {
    const hits = this.#hits;
    this.#hits = [];
    return hits;
  }

  /**
   * Symbols, spaces and invisible characters, up to the first unit that needs more thought; gives its
   * place. The loop keeps in local variables what changes with every unit.
   */
  #takeCommon(text: string, first: number, start: number): number {
    const { automaton, classes } = this.#tables;
    const { cells } = automaton;
    const { ofUnit } = classes;
    const { rowOf } = this.#tables.fast;
    // Read once: the loop must not look them up for every character.
    const { firstSymbol, other, skipped, gap: mark } = CLASS;
    const { inWord, outside } = ROOT;
    const { none } = GAP;
    const places = this.#places;
    let state = this.#state;
    let count = this.#count;
    let gap = this.#gap;
    let lastWord = this.#lastWord;
    let at = first;
    let hasPending = this.#pending.length > 0;
    for (; at < text.length; at += 1) {
      let symbol = ofUnit[text.charCodeAt(at)] as number;
      if (symbol < firstSymbol) {
        if (symbol > mark) break;
        if (symbol === skipped) continue;
        // Where no phrase is under way, all that matters is that the word has ended.
        if (state <= inWord) state = outside;
        else gap = gapAfter(gap, symbol);
        continue;
      }
      if (gap !== none) {
        if (lastWord && symbol < other) {
          // The gap is a symbol by itself; the unit after it is read again.
          symbol = this.#symbolOf(gap);
          at -= 1;
        }
        gap = none;
      }
      state = nextState(automaton, state, symbol);
      if (hasPending) {
        this.#settle(symbol < other);
        hasPending = false;
      }
      lastWord = symbol < other;
      places[count & placesMask] = start + at;
      count += 1;
      const end = cells[(state << 2) + 3] as number;
      if (end !== 0) {
        this.#record({ end, count, inWord: lastWord, to: start + at + 1 });
        hasPending = lastWord;
      } else if (rowOf[state] !== noRow) {
        // Nothing is under way any more, or only a beginning: the rows go on.
        at += 1;
        break;
      }
    }
    this.#state = state;
    this.#count = count;
    this.#gap = gap;
    this.#lastWord = lastWord;
    return at;
  }

  /**
   * All units that the whole rows can say what becomes of; gives the place of the first other one. Only
   * then is it worked out where the symbols of the phrase under way stand.
   */
  #takeFast(text: string, first: number, start: number): number {
    const { automaton, classes, fast } = this.#tables;
    const { ofUnit } = classes;
    const { next, stateOf, rowOf } = fast;
    const { classCount } = automaton;
    if (this.#gap !== GAP.none || this.#pending.length > 0) return first;
    let row = rowOf[this.#state] as number;
    if (row === noRow) return first;
    let at = first;
    for (; at < text.length; at += 1) {
      const to = next[row * classCount + (ofUnit[text.charCodeAt(at)] as number)] as number;
      if (to === noRow) break;
      row = to;
    }
    if (at > first) this.#arriveAt(stateOf[row] as number, { text, first, at, start });
    return at;
  }

  /** Takes over a state that the rows led to, with the places of its symbols. */
  #arriveAt(state: number, { text, first, at, start }: Passage): void {
    const { automaton, classes } = this.#tables;
    const { cells, depthOf, lastOf } = automaton;
    this.#state = state;
    this.#lastWord = false;
    if (state <= ROOT.inWord) return;
    if (lastOf[state] === classes.gapSymbol) {
      // The rows took the space for a gap at once; whether it is one the next unit says.
      this.#state = cells[(state << 2) + CELL.parent] as number;
      this.#gap = GAP.spaces;
    }
    this.#lastWord = isWordClass(lastOf[this.#state] as number);
    const depth = depthOf[this.#state] as number;
    const places = symbolPlaces(text.slice(first, at), depth, classes);
    for (const place of places) {
      this.#places[this.#count & placesMask] = start + first + place;
      this.#count += 1;
    }
  }

  /** Characters beyond the table and those that stand for several; gives its last unit. */
  #takeRare(text: string, at: number, start: number): number {
    const { classes } = this.#tables;
    if (classes.ofUnit[text.charCodeAt(at)] === CLASS.high && at + 1 === text.length) {
      this.#half = text.charAt(at);
      return at;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const to = at + char.length;
    for (const each of classes.ofCharacter(char)) {
      if (each >= CLASS.firstSymbol) this.#take(each, start + at, start + to);
      else if (this.#state <= ROOT.inWord) this.#state = ROOT.outside;
      else this.#gap = gapAfter(this.#gap, each);
    }
    return to - 1;
  }

  /** One symbol, as in the loop, of a character that is not one unit. */
  #take(symbol: number, from: number, to: number): void {
    const { automaton } = this.#tables;
    const gap = this.#gap;
    this.#gap = GAP.none;
    if (gap !== GAP.none && this.#lastWord && isWordClass(symbol)) {
      this.#take(this.#symbolOf(gap), from, from);
    }
    this.#state = nextState(automaton, this.#state, symbol);
    if (this.#pending.length > 0) this.#settle(isWordClass(symbol));
    if (this.#state <= ROOT.inWord) return;
    this.#lastWord = isWordClass(symbol);
    this.#places[this.#count & placesMask] = from;
    this.#count += 1;
    const end = automaton.cells[this.#state * CELL.size + CELL.end] ?? 0;
    if (end !== 0) this.#record({ end, count: this.#count, inWord: this.#lastWord, to });
  }

  /** What a gap between two words is read as. */
  #symbolOf(gap: number): number {
    return gap === GAP.several ? CLASS.other : this.#tables.classes.gapSymbol;
  }

  #record({ end, count, inWord, to }: End): void {
    const { automaton, ids, lengths } = this.#tables;
    for (let each = end; each !== 0; each = automaton.nextEnd[each - 1] ?? 0) {
      const first = (count - (lengths[each - 1] ?? 0)) & placesMask;
      const hit = { id: ids[each - 1] ?? "", from: this.#places[first] ?? 0, to };
      if (inWord) this.#pending.push(hit);
      else this.#hits.push(hit);
    }
  }

  /** Decides the hits that end in a word, once it is known whether that goes on. */
  #settle(wordGoesOn: boolean): void {
    if (!wordGoesOn) for (const hit of this.#pending) this.#hits.push(hit);
    this.#pending.length = 0;
  }
}

/** A stretch of a chunk that the rows led through. */
interface Passage {
  readonly text: string;
  /** Where it begins and ends in the chunk. */
  readonly first: number;
  readonly at: number;
  /** Where the chunk begins in the whole text. */
  readonly start: number;
}

/** Phrases that end with the symbol just read. */
interface End {
  /** The first of them, plus one. */
  readonly end: number;
  /** Symbols read, that one included. */
  readonly count: number;
  /** That symbol is a letter or a digit, so that a word may go on. */
  readonly inWord: boolean;
  /** Where the symbol ends in the text. */
  readonly to: number;
}
