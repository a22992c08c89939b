import { AtomTree } from "./atom-tree.ts";
import { requiredAtoms, type AnyOf, type Clause } from "./required-atoms.ts";
import { foldCase, hasSureEdges } from "./word-edges.ts";

/** In place of a second set, where a clause has one alone. */
const noOther = -1;

/** Finds in one pass over a text which of many expressions may match it. */
export class AtomFilter {
  readonly #tree = new AtomTree();
  /** Those of which nothing is known, which may match any text. */
  readonly #unfiltered: number[] = [];
  readonly #setIds = new Map<string, number>();
  /** By set, for each clause whose rarest it is: the expression and the other set. */
  readonly #waiting: number[][] = [];
  /** The text in which a set was last found. */
  readonly #foundIn: number[] = [];
  #texts = 0;
  #owners = 0;

  /** @returns the number of the expression: they are counted from 0. */
  add(regexp: RegExp): number {
    const owner = this.#owners;
    this.#owners += 1;
    const clauses = requiredAtoms(regexp);
    if (clauses === undefined) this.#unfiltered.push(owner);
    else for (const clause of clauses) this.#await(clause, owner);
    return owner;
  }

  /** Calls back for each expression that may match the text; for one of several clauses it may come several times. */
  visit(text: string, found: (owner: number) => void): void {
    if (!hasSureEdges(text)) {
      for (let owner = 0; owner < this.#owners; owner += 1) found(owner);
      return;
    }
    for (const owner of this.#unfiltered) found(owner);
    this.#texts += 1;
    const foundIn = this.#foundIn;
    const here = this.#texts;
    const sets = this.#tree.visit(foldCase(text));
    for (const set of sets) foundIn[set] = here;
    for (const set of sets) {
      const waiting = this.#waiting[set] as readonly number[];
      for (let at = 0; at < waiting.length; at += 2) {
        const other = waiting[at + 1] as number;
        if (other === noOther || foundIn[other] === here) found(waiting[at] as number);
      }
    }
  }

  #await([rarest = [], other]: Clause, owner: number): void {
    const waiting = this.#waiting[this.#setId(rarest)];
    waiting?.push(owner, other === undefined ? noOther : this.#setId(other));
  }

  #setId(atoms: AnyOf): number {
    const key = atoms.toSorted().join("\n");
    const known = this.#setIds.get(key);
    if (known !== undefined) return known;
    const set = this.#waiting.push([]) - 1;
    this.#setIds.set(key, set);
    this.#foundIn.push(0);
    for (const atom of atoms) this.#tree.add(atom, set);
    return set;
  }
}
