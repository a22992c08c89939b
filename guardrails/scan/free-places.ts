/** Starts that are tried for a node before its children are put behind all others. */
const triesMax = 128;

/** Which places of an array without end are free, as a chain from each place to the next free one. */
export class FreePlaces {
  /** A place that points to itself, or that was never touched, is free. */
  readonly #next: number[];
  /** The last place taken. */
  last = 0;

  constructor(expected: number, reserved: number) {
    this.#next = Array.from({ length: expected }, (_, at) => at);
    for (let at = 0; at < reserved; at += 1) this.take(at);
  }

  isFree(at: number): boolean {
    return (this.#next[at] ?? at) === at;
  }

  take(at: number): void {
    this.#next[at] = at + 1;
    if (at > this.last) this.last = at;
  }

  /** The first free place from one on; the chain is shortened on the way. */
  firstFrom(at: number): number {
    let found = at;
    while (!this.isFree(found)) found = this.#next[found] ?? found;
    for (let step = at; step !== found;) {
      const next = this.#next[step] ?? found;
      this.#next[step] = found;
      step = next;
    }
    return found;
  }

  /** A start, from 1 on, from which the places at all offsets are free. */
  fit(offsets: readonly number[]): number {
    const smallest = Math.min(...offsets);
    let at = this.firstFrom(smallest + 1);
    for (let tries = 0; tries < triesMax; tries += 1) {
      const start = at - smallest;
      if (offsets.every((offset) => this.isFree(start + offset))) return start;
      at = this.firstFrom(at + 1);
    }
    return Math.max(1, this.last + 1 - smallest);
  }
}
