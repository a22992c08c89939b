const firstSize = 1 << 10;

/** Knuth's multiplier: neighbouring steps are spread over the table. */
const spread = 0x9e3779b1;

/** Numbers by numbers, from 0 on: quicker to ask than a `Map`, and a text asks at each letter. */
export class StepTable {
  static readonly none = -1;
  /** Each step, one higher: 0 is a free place. */
  #steps = new Int32Array(firstSize);
  #nodes = new Int32Array(firstSize);
  #count = 0;

  /** What was added for the step, else `StepTable.none`. */
  get(step: number): number {
    const steps = this.#steps;
    const mask = steps.length - 1;
    for (let place = Math.imul(step, spread) >>> 7; ; place += 1) {
      const known = steps[place & mask] as number;
      if (known === step + 1) return this.#nodes[place & mask] as number;
      if (known === 0) return StepTable.none;
    }
  }

  /** A step that is not in it yet. */
  add(step: number, node: number): void {
    if (2 * (this.#count + 1) > this.#steps.length) this.#grow();
    this.#count += 1;
    const mask = this.#steps.length - 1;
    let place = Math.imul(step, spread) >>> 7;
    while (this.#steps[place & mask] !== 0) place += 1;
    this.#steps[place & mask] = step + 1;
    this.#nodes[place & mask] = node;
  }

  #grow(): void {
    const [steps, nodes] = [this.#steps, this.#nodes];
    this.#steps = new Int32Array(2 * steps.length);
    this.#nodes = new Int32Array(2 * steps.length);
    this.#count = 0;
    for (const [place, step] of steps.entries()) {
      if (step !== 0) this.add(step - 1, nodes[place] as number);
    }
  }
}
