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

/** Maps are made when they are first needed: most nodes have one child or none. */
interface Node {
  /** Children by symbol. */
  next: Map<string, Node> | undefined;
  /** Children by the sound of the character that leads to them. */
  sounds: Map<string, Node[]> | undefined;
  /** Children by the beginning of an English word, for stems such as `garnish*`. */
  stems: Map<string, Node> | undefined;
  slots: number[] | undefined;
}

/** Letters of the shortest and of the longest stem. */
const stemCharsMin = 2;
const stemCharsMax = 14;

/** Characters that a word needs before a digit may stand for one of them: 弄4你, but not 打4个. */
const digitWordMin = 3;

const node = (): Node => ({
  next: undefined,
  sounds: undefined,
  stems: undefined,
  slots: undefined,
});

/** All words of a language in one tree, each with the slots that it fills. */
export class PhraseTrie {
  readonly #root = node();

  /** Adds a word as its symbols; one that ends in `*` stands for every word with that beginning. */
  add(symbols: readonly string[], slot: number): void {
    let at = this.#root;
    for (const symbol of symbols) at = child(at, symbol);
    at.slots ??= [];
    if (at.slots.at(-1) !== slot) at.slots.push(slot);
  }

  /** Finds every word of every slot. Linear in the text for words of bounded length. */
  find(lattice: Lattice): SlotHits {
    const found = new Map<number, Hit[]>();
    for (let start = 0; start < lattice.symbols.length; start += 1) {
      walk({ lattice, found, start }, { ...firstStep, node: this.#root, at: start });
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

const firstStep = {
  plain: 0,
  sounds: 0,
  spaces: 0,
  marks: 0,
  isDisguised: false,
  hasDigit: false,
} as const;

function walk(search: Search, step: Step): void {
  if (step.node.slots !== undefined && isWord(search, step)) record(search, step);
  const { lattice, start } = search;
  const { at } = step;
  const symbol = lattice.symbols[at];
  if (symbol === undefined || lattice.clause[at] !== lattice.clause[start]) return;
  const gap = at > start ? lattice.before[at] : "none";
  const here = {
    ...step,
    spaces: step.spaces + (gap === "space" ? 1 : 0),
    marks: step.marks + (gap === "mark" ? 1 : 0),
  };
  for (const next of children(step.node, symbol)) {
    walk(search, { ...here, node: next, at: at + 1, plain: step.plain + 1 });
  }
  for (const edge of lattice.edges[at] ?? []) walkEdge(search, here, edge);
}

function walkEdge(search: Search, step: Step, edge: Edge): void {
  if (edge.kind === "sound" || edge.kind === "digit") {
    for (const next of step.node.sounds?.get(edge.symbol) ?? []) {
      const sounds = step.sounds + 1;
      const hasDigit = step.hasDigit || edge.kind === "digit";
      walk(search, { ...step, node: next, at: edge.to, sounds, hasDigit, isDisguised: true });
    }
    return;
  }
  const isDisguised = step.isDisguised || edge.kind === "disguise";
  for (const next of children(step.node, edge.symbol)) {
    walk(search, { ...step, node: next, at: edge.to, plain: step.plain + 1, isDisguised });
  }
}

function isWord({ lattice, start }: Search, { plain, sounds, hasDigit, at }: Step): boolean {
  if (hasDigit && plain + sounds < digitWordMin) return false;
  // A lone syllable is any of fifty characters; two in a row are a word.
  if (plain === 0) return sounds > 1;
  // Latin letters are a word only as a whole: no "sb" in "this bill".
  return sounds > 0 || (lattice.glued[start] !== true && lattice.glued[at] !== true);
}

function record({ found, start }: Search, step: Step): void {
  const length = step.plain + step.sounds;
  const isSpread = step.marks > 0 || (length > 2 && step.spaces === length - 1);
  const hit = { from: start, to: step.at, isDisguised: step.isDisguised || isSpread };
  for (const slot of step.node.slots ?? []) {
    const hits = found.get(slot);
    if (hits === undefined) found.set(slot, [hit]);
    else hits.push(hit);
  }
}

function child(parent: Node, symbol: string): Node {
  const isStem = symbol.length > stemCharsMin && symbol.endsWith("*");
  const map = isStem
    ? (parent.stems ??= new Map<string, Node>())
    : (parent.next ??= new Map<string, Node>());
  const key = isStem ? symbol.slice(0, -1) : symbol;
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = node();
  map.set(key, made);
  for (const sound of soundsOf.get(symbol) ?? []) {
    parent.sounds ??= new Map<string, Node[]>();
    const alike = parent.sounds.get(sound);
    if (alike === undefined) parent.sounds.set(sound, [made]);
    else alike.push(made);
  }
  return made;
}

const none: readonly Node[] = [];

function children(parent: Node, symbol: string): readonly Node[] {
  const exact = parent.next?.get(symbol);
  const { stems } = parent;
  if (stems === undefined) return exact === undefined ? none : [exact];
  const nodes = exact === undefined ? [] : [exact];
  const longest = Math.min(symbol.length, stemCharsMax);
  for (let length = stemCharsMin; length <= longest; length += 1) {
    const stem = stems.get(symbol.slice(0, length));
    if (stem !== undefined) nodes.push(stem);
  }
  return nodes;
}
