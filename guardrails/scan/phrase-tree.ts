/** Phrases as a tree: the children of a node are a list of siblings, and one table finds them. */
export interface PhraseTree {
  readonly classCount: number;
  /** The class that leads to each node; the root is node 0. */
  readonly symbol: readonly number[];
  readonly childrenOf: (node: number) => readonly number[];
  /** The phrase added last that ends at each node, plus one; 0 where none does. */
  readonly phrase: readonly number[];
  /** For each phrase, the one of the same symbols added before it, plus one. */
  readonly same: Int32Array;
}

/** Grows the tree of phrases, each a row of symbol classes. */
export function growTree(phrases: readonly (readonly number[])[], classCount: number): PhraseTree {
  const table = new Map<number, number>();
  const symbol = [0];
  const firstChild = [0];
  const nextSibling = [0];
  const phrase = [0];
  const same = new Int32Array(phrases.length);

  function childOf(node: number, by: number): number {
    const key = node * classCount + by;
    const known = table.get(key);
    if (known !== undefined) return known;
    const made = symbol.length;
    symbol.push(by);
    nextSibling.push(firstChild[node] ?? 0);
    firstChild.push(0);
    phrase.push(0);
    firstChild[node] = made;
    table.set(key, made);
    return made;
  }

  function childrenOf(node: number): number[] {
    const children: number[] = [];
    for (let child = firstChild[node] ?? 0; child !== 0; child = nextSibling[child] ?? 0) {
      children.push(child);
    }
    return children;
  }

  phrases.forEach((symbols, index) => {
    const node = symbols.reduce(childOf, 0);
    same[index] = phrase[node] ?? 0;
    phrase[node] = index + 1;
  });
  return { classCount, symbol, childrenOf, phrase, same };
}
