/** Characters of an atom that are sought: its beginning tells nearly as much as the whole. */
const depthMax = 8;

interface Node {
  readonly next: Map<number, Node>;
  readonly owners: number[];
}

const leaf = (): Node => ({ next: new Map(), owners: [] });

/** Strings by their beginnings, each with those who wait for it. */
export class AtomTree {
  readonly #root = leaf();

  add(atom: string, owner: number): void {
    let node = this.#root;
    for (let at = 0; at < Math.min(atom.length, depthMax); at += 1) {
      const code = atom.charCodeAt(at);
      const next = node.next.get(code) ?? leaf();
      node.next.set(code, next);
      node = next;
    }
    if (node.owners.at(-1) !== owner) node.owners.push(owner);
  }

  /** Calls back for each atom of the text, with its owner; an owner of several comes several times. */
  visit(text: string, found: (owner: number) => void): void {
    for (let from = 0; from < text.length; from += 1) {
      let node = this.#root.next.get(text.charCodeAt(from));
      for (let at = from + 1; node !== undefined; at += 1) {
        for (const owner of node.owners) found(owner);
        node = node.next.get(text.charCodeAt(at));
      }
    }
  }
}
