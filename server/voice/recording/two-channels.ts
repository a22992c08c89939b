/**
 * Puts both sides of a call side by side on the debtor's clock: what we give the line is heard from now on, and
 * what a `clear` takes back was never heard.
 */
export class TwoChannels {
  #waiting: Int16Array[] = [];
  /** Samples of the first waiting chunk that have been used. */
  #used = 0;

  /** What is given to the line now; it sounds behind what was given before. */
  agent(samples: Int16Array): void {
    this.#waiting.push(samples);
  }

  /** What has not sounded yet will not. */
  clear(): void {
    this.#waiting = [];
    this.#used = 0;
  }

  /** Both sides while the debtor said this: left and right in turn. */
  debtor(samples: Int16Array): Int16Array {
    const both = new Int16Array(samples.length * 2);
    for (let index = 0; index < samples.length; index += 1) {
      both[2 * index] = samples[index] ?? 0;
      both[2 * index + 1] = this.#next();
    }
    return both;
  }

  #next(): number {
    const [first] = this.#waiting;
    if (first === undefined) return 0;
    const sample = first[this.#used] ?? 0;
    this.#used += 1;
    if (this.#used >= first.length) {
      this.#waiting.shift();
      this.#used = 0;
    }
    return sample;
  }
}
