/**
 * So many processes at the same time, all calls together. First come, first served; a call claims one place at
 * a time, so the calls take turns.
 */
export class ProcessPlaces {
  #free: number;
  #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** @param begin called, later, when a place is free. @returns what gives up the claim before that. */
  claim(begin: () => void): () => void {
    this.#waiting.push(begin);
    queueMicrotask(() => this.#advance());
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== begin);
    };
  }

  /** Gives a place back. */
  release(): void {
    this.#free += 1;
    this.#advance();
  }

  #advance(): void {
    while (this.#free > 0) {
      const begin = this.#waiting.shift();
      if (begin === undefined) return;
      this.#free -= 1;
      begin();
    }
  }
}
