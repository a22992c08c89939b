/** Spreads neighbouring keys over the table (the golden ratio in 32 bits). */
const spread = 0x9e3779b1;

/** Slots of the first table; it doubles whenever it is half full. */
const slotsMin = 1024;

/** Symbols that one tree may tell apart; the families use some three thousand. */
export const symbolsMax = 1 << 14;

/** Nodes that one tree may have: with its symbol, an edge still is one signed 32-bit number. */
const nodesMax = (1 << 17) - 1;

/**
 * The edges of a tree, from a node by a symbol to a child, in one open-addressing table of integers: no
 * object a node, and one probe a step.
 */
export class Transitions {
  #keys = new Int32Array(slotsMin);
  #children = new Int32Array(slotsMin);
  #nodes = 1;

  /** The child of a node by a symbol; -1 where there is none. */
  get(node: number, symbol: number): number {
    const key = node * symbolsMax + symbol + 1;
    const keys = this.#keys;
    const mask = keys.length - 1;
    for (let at = (Math.imul(key, spread) >>> 7) & mask; ; at = (at + 1) & mask) {
      if (keys[at] === key) return this.#children[at] ?? -1;
      if (keys[at] === 0) return -1;
    }
  }

  /**
   * The child of a node by a symbol, made if there is none. The root is node 0.
   * @throws RangeError beyond `nodesMax` nodes.
   */
  add(node: number, symbol: number): number {
    const known = this.get(node, symbol);
    if (known !== -1) return known;
    if (this.#nodes >= nodesMax) throw new RangeError(`Expected at most ${nodesMax} beginnings.`);
    if (this.#nodes * 2 >= this.#keys.length) this.#grow();
    this.#put(node * symbolsMax + symbol + 1, this.#nodes);
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  #put(key: number, child: number): void {
    const mask = this.#keys.length - 1;
    let at = (Math.imul(key, spread) >>> 7) & mask;
    while (this.#keys[at] !== 0) at = (at + 1) & mask;
    this.#keys[at] = key;
    this.#children[at] = child;
  }

  #grow(): void {
    const keys = this.#keys;
    const children = this.#children;
    this.#keys = new Int32Array(keys.length * 2);
    this.#children = new Int32Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key !== 0) this.#put(key, children[at] ?? -1);
    });
  }
}
