/** Characters of an atom that are sought: its beginning tells nearly as much as the whole. */
const depthMax = 6;

/** Nodes are numbered from the root on; a step from one by a character has one number of both. */
const root = 0;
const stepOf = (node: number, letter: number): number => node * lettersMax + letter;
/** Different characters of all atoms together: some thousands of Chinese ones. */
const lettersMax = 1 << 14;

/** Strings by their beginnings, each with those who wait for it. */
export class AtomTree {
  readonly #letters = new Map<number, number>();
  readonly #next = new Map<number, number>();
  readonly #owners: (number[] | undefined)[] = [undefined];

  /** @throws RangeError if there are more different characters than nodes can be told apart by. */
  add(atom: string, owner: number): void {
    let node = root;
    for (let at = 0; at < Math.min(atom.length, depthMax); at += 1) {
      const step = stepOf(node, this.#letterOf(atom.charCodeAt(at)));
      const next = this.#next.get(step) ?? this.#owners.push(undefined) - 1;
      this.#next.set(step, next);
      node = next;
    }
    const owners = (this.#owners[node] ??= []);
    if (owners.at(-1) !== owner) owners.push(owner);
  }

  /** Calls back for each atom of the text, with its owner; an owner of several comes several times. */
  visit(text: string, found: (owner: number) => void): void {
    const letters = Array.from({ length: text.length }, (_, at) =>
      this.#letters.get(text.charCodeAt(at)),
    );
    for (let from = 0; from < letters.length; from += 1) {
      let node: number | undefined = root;
      for (let at = from; ; at += 1) {
        const letter = letters[at];
        if (letter === undefined) break;
        node = this.#next.get(stepOf(node, letter));
        if (node === undefined) break;
        for (const owner of this.#owners[node] ?? []) found(owner);
      }
    }
  }

  #letterOf(code: number): number {
    const letter = this.#letters.get(code) ?? this.#letters.size;
    if (letter >= lettersMax) throw new RangeError(`Expected at most ${lettersMax} characters.`);
    this.#letters.set(code, letter);
    return letter;
  }
}
