import { FreePlaces } from "./free-places.ts";
import { growTree, type PhraseTree } from "./phrase-tree.ts";
import { CLASS, isWordClass } from "./symbol-classes.ts";

/**
 * The automaton of Aho and Corasick in typed arrays. Text keeps coming back to the root and to first
 * symbols, so those states have whole rows; the others are a double array.
 */
export interface PhraseAutomaton {
  readonly classCount: number;
  /** The next state of the first `rowCount` states, by class. */
  readonly rows: Int32Array;
  readonly rowCount: number;
  /** Four numbers a state, side by side, since a step reads them together; see `CELL`. */
  readonly cells: Int32Array;
  /** The states but the roots, shorter beginnings first, and for each state its length and last symbol. */
  readonly order: readonly number[];
  readonly depthOf: Uint16Array;
  readonly lastOf: Uint16Array;
  /** The next phrase that ends at the same place, plus one: by index of the phrase. */
  readonly nextEnd: Int32Array;
  readonly bytes: number;
}

/** Nothing has been read that begins a phrase, outside a word and inside one. */
export const ROOT = { outside: 0, inWord: 1 } as const;
const rootCount = 2;

/** Where each number of a state stands in `cells`. */
export const CELL = {
  size: 4,
  /** The child of state `s` by class `c` is `base + c`, if that one's parent is `s`. */
  base: 0,
  parent: 1,
  /** The state of the longest other ending of what was read that still begins a phrase. */
  fail: 2,
  /** The first phrase that ends here, plus one; 0 where none does. */
  end: 3,
} as const;

/** Bytes of all whole rows; with five thousand phrases they take three million. */
const rowBytesMax = 8 * 1024 * 1024;

/**
 * The state after a symbol. Amortised one step: each link up undoes a step down. The numbers of `CELL` are
 * written out, since this runs for every character.
 */
export function nextState(automaton: PhraseAutomaton, from: number, symbol: number): number {
  const { cells, rowCount, rows } = automaton;
  let state = from;
  while (state >= rowCount) {
    const at = state << 2;
    const to = (cells[at] as number) + symbol;
    if (cells[(to << 2) + 1] === state) return to;
    state = cells[at + 2] as number;
  }
  return rows[state * automaton.classCount + symbol] as number;
}

/**
 * Builds the automaton over rows of symbol classes. A phrase that begins with a letter or digit begins
 * only where a word does. Linear in the symbols of the phrases, but for the search of free places, which
 * is bounded for each node.
 */
export function buildAutomaton(
  phrases: readonly (readonly number[])[],
  classCount: number,
): PhraseAutomaton {
  const tree = growTree(phrases, classCount);
  const places = place(tree);
  const automaton = withRows(tree, places);
  for (const node of places.order) link(tree, { automaton, node, stateOf: places.stateOf });
  return automaton;
}

interface Places {
  /** The nodes of the tree by their depth, and the state of each. */
  readonly order: readonly number[];
  readonly stateOf: Int32Array;
  readonly cells: Int32Array;
}

/** Gives each node a place in the double array: first symbols come first, without gaps. */
function place(tree: PhraseTree): Places {
  const { classCount } = tree;
  const base: number[] = [];
  const parents: number[] = [];
  const stateOf = new Int32Array(tree.symbol.length);
  const free = new FreePlaces(tree.symbol.length + classCount, rootCount);
  const order: number[] = [];
  function settle(child: number, parent: number, at: number): void {
    free.take(at);
    parents[at] = parent;
    stateOf[child] = at;
    order.push(child);
  }
  for (const child of tree.childrenOf(0)) settle(child, -1, free.firstFrom(rootCount));
  for (let next = 0; next < order.length; next += 1) {
    const node = order[next] ?? 0;
    const children = tree.childrenOf(node);
    if (children.length === 0) continue;
    const start = free.fit(children.map((child) => tree.symbol[child] ?? 0));
    const state = stateOf[node] ?? 0;
    base[state] = start;
    for (const child of children) settle(child, state, start + (tree.symbol[child] ?? 0));
  }
  // So long that no step from any state leaves the array.
  const cells = new Int32Array((free.last + classCount + 1) * CELL.size);
  for (let at = 0; at * CELL.size < cells.length; at += 1) {
    cells[at * CELL.size] = base[at] ?? 0;
    cells[at * CELL.size + CELL.parent] = parents[at] ?? -1;
  }
  return { order, stateOf, cells };
}

/** Fills the rows of the roots and of as many first symbols as the limit allows. */
function withRows(tree: PhraseTree, { order, stateOf, cells }: Places): PhraseAutomaton {
  const { classCount, symbol } = tree;
  const firsts = tree.childrenOf(0);
  const rowsMax = Math.floor(rowBytesMax / (classCount * Int32Array.BYTES_PER_ELEMENT));
  const rowCount = Math.min(rootCount + firsts.length, Math.max(rootCount, rowsMax));
  const rows = new Int32Array(rowCount * classCount);
  const outside = rows.subarray(0, classCount);
  outside.fill(ROOT.inWord, CLASS.firstSymbol, CLASS.other);
  for (const child of firsts) outside[symbol[child] ?? 0] = stateOf[child] ?? 0;
  const inWord = rows.subarray(classCount, 2 * classCount);
  inWord.set(outside);
  inWord.fill(ROOT.inWord, CLASS.firstSymbol, CLASS.other);
  for (const child of firsts) {
    const state = stateOf[child] ?? 0;
    if (state >= rowCount) continue;
    const row = rows.subarray(state * classCount, (state + 1) * classCount);
    row.set(isWordClass(symbol[child] ?? 0) ? inWord : outside);
    for (const next of tree.childrenOf(child)) row[symbol[next] ?? 0] = stateOf[next] ?? 0;
  }
  const depthOf = new Uint16Array(cells.length / CELL.size);
  const lastOf = new Uint16Array(cells.length / CELL.size);
  const states = order.map((node) => {
    const state = stateOf[node] ?? 0;
    const parent = cells[state * CELL.size + CELL.parent] ?? -1;
    depthOf[state] = 1 + (parent < 0 ? 0 : (depthOf[parent] ?? 0));
    lastOf[state] = symbol[node] ?? 0;
    return state;
  });
  const tables = [rows, cells, tree.same, depthOf, lastOf];
  const bytes = tables.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    classCount,
    rows,
    rowCount,
    cells,
    order: states,
    depthOf,
    lastOf,
    nextEnd: tree.same,
    bytes,
  };
}

interface Node {
  readonly automaton: PhraseAutomaton;
  readonly node: number;
  readonly stateOf: Int32Array;
}

/** Works out the link and the ends of a node, after those of all shorter beginnings. */
function link(tree: PhraseTree, { automaton, node, stateOf }: Node): void {
  const { cells, nextEnd } = automaton;
  const at = (stateOf[node] ?? 0) * CELL.size;
  const suffix = suffixOf(automaton, cells[at + CELL.parent] ?? -1, tree.symbol[node] ?? 0);
  cells[at + CELL.fail] = suffix;
  const inherited = cells[suffix * CELL.size + CELL.end] ?? 0;
  const own = tree.phrase[node] ?? 0;
  cells[at + CELL.end] = own === 0 ? inherited : own;
  if (own === 0) return;
  // Its own phrases first, then those of its longest other ending.
  let last = own;
  while (nextEnd[last - 1] !== 0) last = nextEnd[last - 1] ?? 0;
  nextEnd[last - 1] = inherited;
}

/** The state of the longest other ending of a node: that of its parent, one symbol on. */
function suffixOf(automaton: PhraseAutomaton, parent: number, symbol: number): number {
  if (parent < 0) return isWordClass(symbol) ? ROOT.inWord : ROOT.outside;
  return nextState(automaton, automaton.cells[parent * CELL.size + CELL.fail] ?? 0, symbol);
}
