import { StepTable } from "./step-table.ts";

/** Characters of an atom that are sought: its beginning tells nearly as much as the whole. */
const depthMax = 6;

/** Nodes are numbered from the root on; a step from one by a character has one number of both. */
const root = 0;
const stepOf = (node: number, letter: number): number => node * lettersMax + letter;
/** Different characters of all atoms together: some thousands of Chinese ones. */
const lettersMax = 1 << 14;
/** Steps are numbers of 31 bits. */
const nodesMax = (1 << 17) - 1;
/** A character that no atom has. */
const noLetter = -1;

/** Strings by their beginnings, each with those who wait for it. */
export class AtomTree {
  readonly #letters = new Map<number, number>();
  readonly #next = new StepTable();
  readonly #owners: (number[] | undefined)[] = [undefined];

  /** @throws RangeError if there are more different characters or nodes than can be told apart. */
  add(atom: string, owner: number): void {
    let node = root;
    for (let at = 0; at < Math.min(atom.length, depthMax); at += 1) {
      const step = stepOf(node, this.#letterOf(atom.charCodeAt(at)));
      const known = this.#next.get(step);
      node = known === StepTable.none ? this.#newNode() : known;
      if (known === StepTable.none) this.#next.add(step, node);
    }
    const owners = (this.#owners[node] ??= []);
    if (owners.at(-1) !== owner) owners.push(owner);
  }

  /** Calls back for each atom of the text, with its owner; an owner of several comes several times. */
  visit(text: string, found: (owner: number) => void): void {
    const letters = new Int32Array(text.length);
    for (let at = 0; at < text.length; at += 1) {
      letters[at] = this.#letters.get(text.charCodeAt(at)) ?? noLetter;
    }
    for (let from = 0; from < letters.length; from += 1) {
      let node = root;
      for (let at = from; at < letters.length; at += 1) {
        const letter = letters[at] as number;
        if (letter === noLetter) break;
        node = this.#next.get(stepOf(node, letter));
        if (node === StepTable.none) break;
        const owners = this.#owners[node];
        if (owners !== undefined) for (const owner of owners) found(owner);
      }
    }
  }

  #newNode(): number {
    const node = this.#owners.push(undefined) - 1;
    if (node >= nodesMax) throw new RangeError(`Expected at most ${nodesMax} nodes.`);
    return node;
  }

  #letterOf(code: number): number {
    const letter = this.#letters.get(code) ?? this.#letters.size;
    if (letter >= lettersMax) throw new RangeError(`Expected at most ${lettersMax} characters.`);
    this.#letters.set(code, letter);
    return letter;
  }
}
