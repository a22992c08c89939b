import { isStoreAway, toStoreError } from "../store-errors.ts";

interface Waiting<T, R> {
  readonly job: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/** Jobs that share one transaction at most: what waits longer would wait for all of them. */
const batchMax = 100;

/**
 * Jobs that are done together when they wait together (group commit): while one transaction is on its
 * way to the disk, those that come meanwhile gather for the next. A batch that fails is done again job
 * by job, so that one bad job fails alone; if the store is away, all of them are told at once.
 */
export class AppendQueue<T, R> {
  readonly #commit: (jobs: readonly T[]) => Promise<readonly R[]>;
  #waiting: Waiting<T, R>[] = [];
  #isRunning = false;

  constructor(commit: (jobs: readonly T[]) => Promise<readonly R[]>) {
    this.#commit = commit;
  }

  submit(job: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // What was submitted in this same tick belongs into the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#settle(this.#waiting.splice(0, batchMax));
    this.#isRunning = false;
  }

  async #settle(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#commit(batch.map(({ job }) => job));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as R);
    } catch (error) {
      if (batch.length === 1 || isStoreAway(error)) {
        for (const { reject } of batch) reject(toStoreError(error));
        return;
      }
      for (const one of batch) await this.#settle([one]);
    }
  }
}
