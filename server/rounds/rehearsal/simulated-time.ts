/** A clock that goes on by being told so, and what is to happen by it. */
export class SimulatedTime {
  #nowMs: number;
  /** In the order of their moments; of the same moment, in the order in which they were asked for. */
  readonly #due: { readonly atMs: number; readonly act: () => void }[] = [];

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** The next moment at which something happens; undefined if nothing is to come. */
  get nextMs(): number | undefined {
    return this.#due[0]?.atMs;
  }

  after(ms: number, act: () => void): void {
    const atMs = this.#nowMs + ms;
    let [low, high] = [0, this.#due.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#due[middle]?.atMs ?? Infinity) <= atMs) low = middle + 1;
      else high = middle;
    }
    this.#due.splice(low, 0, { atMs, act });
  }

  /** Goes on to that moment; what is due by then happens at its own. */
  goTo(atMs: number): void {
    for (let next = this.#due[0]; next !== undefined && next.atMs <= atMs; next = this.#due[0]) {
      this.#due.shift();
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.act();
    }
    this.#nowMs = Math.max(this.#nowMs, atMs);
  }
}
