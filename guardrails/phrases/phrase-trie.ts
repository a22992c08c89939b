import type { Edge, Lattice } from "./lattice.ts";
import { soundsOf } from "./pinyin-runs.ts";

/** One place where a word of some slot stands, in units, the end excluded. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** The word was written so that a plain search would miss it. */
  readonly isDisguised: boolean;
}

/** For each slot, where one of its words stands, by rising `from`. */
export type SlotHits = ReadonlyMap<number, readonly Hit[]>;

interface Node {
  /** Children by symbol. */
  readonly next: Map<string, Node>;
  /** Children by the sound of the character that leads to them. */
  readonly sounds: Map<string, Node[]>;
  /** Children by the beginning of an English word, for stems such as `garnish*`. */
  readonly stems: Map<string, Node>;
  readonly slots: number[];
}

/** Letters of the shortest stem. */
const stemCharsMin = 2;

/** Characters that a word needs before a digit may stand for one of them: 弄4你, but not 打4个. */
const digitWordMin = 3;

const node = (): Node => ({ next: new Map(), sounds: new Map(), stems: new Map(), slots: [] });

/** All words of a language in one tree, each with the slots that it fills. */
export class PhraseTrie {
  readonly #root = node();

  /** Adds a word as its symbols; one that ends in `*` stands for every word with that beginning. */
  add(symbols: readonly string[], slot: number): void {
    let at = this.#root;
    for (const symbol of symbols) at = child(at, symbol);
    if (!at.slots.includes(slot)) at.slots.push(slot);
  }

  /** Finds every word of every slot. Linear in the text for words of bounded length. */
  find(lattice: Lattice): SlotHits {
    const found = new Map<number, Hit[]>();
    const count = lattice.symbols.length;
    for (let start = 0; start < count; start += 1) {
      walk({ lattice, found, start }, { node: this.#root, at: start, plain: 0, sounds: 0, spaces: 0, marks: 0, isDisguised: false, hasDigit: false });
    }
    return found;
  }
}

interface Search {
  readonly lattice: Lattice;
  readonly found: Map<number, Hit[]>;
  readonly start: number;
}

/** How far a word has been read, and how it was written. */
interface Step {
  readonly node: Node;
  readonly at: number;
  /** Units read as they stand, and by their sound. */
  readonly plain: number;
  readonly sounds: number;
  /** Spaces and other marks between its units. */
  readonly spaces: number;
  readonly marks: number;
  readonly isDisguised: boolean;
  readonly hasDigit: boolean;
}

function walk(search: Search, step: Step): void {
  if (step.node.slots.length > 0) record(search, step);
  const { lattice, start } = search;
  const { at } = step;
  const symbol = lattice.symbols[at];
  if (symbol === undefined || lattice.clause[at] !== lattice.clause[start]) return;
  const gap = at > start ? lattice.before[at] : "none";
  const spaces = step.spaces + (gap === "space" ? 1 : 0);
  const marks = step.marks + (gap === "mark" ? 1 : 0);
  for (const next of children(step.node, symbol)) {
    walk(search, { ...step, node: next, at: at + 1, plain: step.plain + 1, spaces, marks });
  }
  for (const edge of lattice.edges[at] ?? []) {
    const isSound = edge.kind === "sound" || edge.kind === "digit";
    const nodes = isSound
      ? (step.node.sounds.get(edge.symbol) ?? [])
      : children(step.node, edge.symbol);
    for (const next of nodes) {
      walk(search, { ...along(step, edge, isSound), node: next, spaces, marks });
    }
  }
}

const along = (step: Step, edge: Edge, isSound: boolean): Step => ({
  ...step,
  at: edge.to,
  plain: step.plain + (isSound ? 0 : 1),
  sounds: step.sounds + (isSound ? 1 : 0),
  isDisguised: step.isDisguised || isSound || edge.kind === "disguise",
  hasDigit: step.hasDigit || edge.kind === "digit",
});

function record({ lattice, found, start }: Search, step: Step): void {
  const { plain, sounds, spaces, marks, hasDigit } = step;
  const length = plain + sounds;
  if (hasDigit && length < digitWordMin) return;
  // A lone syllable is any of fifty characters; two in a row are a word.
  if (plain === 0 && sounds < 2) return;
  // Latin letters are a word only as a whole: no "sb" in "this bill".
  if (sounds === 0 && (lattice.glued[start] === true || lattice.glued[step.at] === true)) return;
  const isSpread = marks > 0 || (length > 2 && spaces === length - 1);
  const hit = { from: start, to: step.at, isDisguised: step.isDisguised || isSpread };
  for (const slot of step.node.slots) {
    const hits = found.get(slot);
    if (hits === undefined) found.set(slot, [hit]);
    else hits.push(hit);
  }
}

function child(parent: Node, symbol: string): Node {
  const isStem = symbol.length > stemCharsMin && symbol.endsWith("*");
  const map = isStem ? parent.stems : parent.next;
  const key = isStem ? symbol.slice(0, -1) : symbol;
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = node();
  map.set(key, made);
  for (const sound of soundsOf.get(symbol) ?? []) {
    const alike = parent.sounds.get(sound);
    if (alike === undefined) parent.sounds.set(sound, [made]);
    else alike.push(made);
  }
  return made;
}

function children(parent: Node, symbol: string): readonly Node[] {
  const exact = parent.next.get(symbol);
  if (parent.stems.size === 0) return exact === undefined ? [] : [exact];
  const nodes = exact === undefined ? [] : [exact];
  for (let length = stemCharsMin; length <= symbol.length; length += 1) {
    const stem = parent.stems.get(symbol.slice(0, length));
    if (stem !== undefined) nodes.push(stem);
  }
  return nodes;
}
