import { StepTable } from "./step-table.ts";
import { markEdges } from "./word-edges.ts";

/** Characters of an atom that are sought: its beginning tells nearly as much as the whole. */
const depthMax = 8;

/** Nodes are numbered from the root on; a step from one by a letter has one number of both. */
const root = 0;
const stepOf = (node: number, letter: number): number => node * lettersMax + letter;
/** Different characters of all atoms together: some thousands of Chinese ones. */
const lettersMax = 1 << 14;
/** Steps are numbers of 31 bits. */
const nodesMax = (1 << 17) - 1;
const charactersMax = 1 << 16;

/** Strings by their beginnings, each with the numbers of those who wait for it. */
export class AtomTree {
  /** What stands for each character; 0 for one that no atom has. */
  readonly #letterOf = new Uint16Array(charactersMax);
  #letters = 0;
  readonly #next = new StepTable();
  readonly #owners: (number[] | undefined)[] = [undefined];
  /** The visit in which a node was last come to. */
  readonly #visited: number[] = [0];
  #visits = 0;
  readonly #found: number[] = [];
  #marked = new Uint16Array(1 << 10);

  /** @throws RangeError if there are more different characters or nodes than can be told apart. */
  add(atom: string, owner: number): void {
    let node = root;
    for (let at = 0; at < Math.min(atom.length, depthMax); at += 1) {
      const step = stepOf(node, this.#newLetter(atom.charCodeAt(at)));
      const known = this.#next.get(step);
      node = known === StepTable.none ? this.#newNode() : known;
      if (known === StepTable.none) this.#next.add(step, node);
    }
    const owners = (this.#owners[node] ??= []);
    if (owners.at(-1) !== owner) owners.push(owner);
  }

  /**
   * The owners of each different atom of the text; one of several atoms may come several times.
   * @param text with its case folded.
   * @returns a list that is good until the next visit.
   */
  visit(text: string): readonly number[] {
    const found = this.#found;
    found.length = 0;
    this.#visits += 1;
    const visit = this.#visits;
    if (this.#marked.length <= 2 * text.length) this.#marked = new Uint16Array(4 * text.length);
    const marked = this.#marked;
    const next = this.#next;
    const count = markEdges(text, this.#letterOf, marked);
    for (let from = 0; from < count; from += 1) {
      let node = root;
      for (let at = from; at < count; at += 1) {
        const letter = marked[at] as number;
        if (letter === 0) break;
        node = next.get(stepOf(node, letter));
        if (node === StepTable.none) break;
        const owners = this.#owners[node];
        if (owners === undefined || this.#visited[node] === visit) continue;
        this.#visited[node] = visit;
        for (const owner of owners) found.push(owner);
      }
    }
    return found;
  }

  #newNode(): number {
    const node = this.#owners.push(undefined) - 1;
    this.#visited.push(0);
    if (node >= nodesMax) throw new RangeError(`Expected at most ${nodesMax} nodes.`);
    return node;
  }

  #newLetter(code: number): number {
    const known = this.#letterOf[code] as number;
    if (known !== 0) return known;
    this.#letters += 1;
    if (this.#letters >= lettersMax) {
      throw new RangeError(`Expected at most ${lettersMax} characters.`);
    }
    this.#letterOf[code] = this.#letters;
    return this.#letters;
  }
}
