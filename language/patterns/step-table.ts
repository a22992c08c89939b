const firstSize = 1 << 10;

/** Knuth's multiplier: neighbouring steps are spread over the table. */
const spread = 0x9e3779b1;

/** Numbers by numbers, from 0 on: quicker to ask than a `Map`, and a text asks at each letter. */
export class StepTable {
  static readonly none = -1;
  /** Each step, one higher (0 is a free place), and beside it what was added for it: one line of the cache holds both. */
  #places = new Int32Array(2 * firstSize);
  #count = 0;
  /** The highest bits of a product are the well mixed ones: so many of the others are let go. */
  #shift = 32 - Math.log2(firstSize);

  /** What was added for the step, else `StepTable.none`. */
  get(step: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    for (let at = (Math.imul(step, spread) >>> this.#shift) << 1; ; at = (at + 2) & mask) {
      const known = places[at] as number;
      if (known === step + 1) return places[at + 1] as number;
      if (known === 0) return StepTable.none;
    }
  }

  /** A step that is not in it yet. */
  add(step: number, node: number): void {
    if (4 * (this.#count + 1) > this.#places.length) this.#grow();
    this.#count += 1;
    const mask = this.#places.length - 1;
    let at = (Math.imul(step, spread) >>> this.#shift) << 1;
    while (this.#places[at] !== 0) at = (at + 2) & mask;
    this.#places[at] = step + 1;
    this.#places[at + 1] = node;
  }

  #grow(): void {
    const places = this.#places;
    this.#places = new Int32Array(2 * places.length);
    this.#count = 0;
    this.#shift -= 1;
    for (let at = 0; at < places.length; at += 2) {
      const step = places[at] as number;
      if (step !== 0) this.add(step - 1, places[at + 1] as number);
    }
  }
}
