/** Jobs one after the other, in the order in which they came; one that fails fails alone. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the job when all before it are done, and gives what it gives. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const mine = after(this.#last, job);
    this.#last = mine;
    return mine;
  }

  /** Resolves when everything that is in the queue now is done. */
  async settled(): Promise<void> {
    await after(this.#last, () => Promise.resolve());
  }
}

async function after<T>(before: Promise<unknown>, job: () => Promise<T>): Promise<T> {
  try {
    await before;
  } catch {
    // Whoever gave that job was told.
  }
  return await job();
}
