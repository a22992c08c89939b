/** Cells that a window is counted in: what leaves it leaves a tenth at a time. */
const cellCount = 10;

/** How much of something came in the last so many milliseconds, in memory that does not grow. */
export class RateWindow {
  readonly #cellMs: number;
  readonly #cells = new Float64Array(cellCount);
  #latestCell = 0;
  #sum = 0;

  constructor(windowMs: number) {
    this.#cellMs = windowMs / cellCount;
  }

  /** Counts so much more. @param nowMs never goes back. @returns the sum in the window. */
  add(amount: number, nowMs: number): number {
    const cell = Math.floor(nowMs / this.#cellMs);
    const passed = Math.min(cellCount, Math.max(0, cell - this.#latestCell));
    for (let step = 1; step <= passed; step += 1) {
      const place = (cell - passed + step) % cellCount;
      this.#sum -= this.#cells[place] ?? 0;
      this.#cells[place] = 0;
    }
    this.#latestCell = Math.max(this.#latestCell, cell);
    const place = this.#latestCell % cellCount;
    this.#cells[place] = (this.#cells[place] ?? 0) + amount;
    this.#sum += amount;
    return this.#sum;
  }
}
