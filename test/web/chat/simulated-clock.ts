interface Task {
  readonly atMs: number;
  readonly run: () => void;
}

/** Minutes pass in no time, and the same way each time. */
export class SimulatedClock {
  #nowMs = 0;
  #tasks: Task[] = [];

  nowMs = (): number => this.#nowMs;

  start = (ms: number, run: () => void): (() => void) => {
    const task = { atMs: this.#nowMs + ms, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((each) => each !== task);
    };
  };

  /** Lets so many milliseconds pass; what falls due runs in its order, and its promises settle. */
  async pass(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    await settle();
    for (let next = this.#next(endMs); next !== undefined; next = this.#next(endMs)) {
      const task = next;
      this.#tasks = this.#tasks.filter((each) => each !== task);
      this.#nowMs = task.atMs;
      task.run();
      await settle();
    }
    this.#nowMs = endMs;
  }

  #next(endMs: number): Task | undefined {
    let first: Task | undefined;
    for (const task of this.#tasks) {
      if (task.atMs <= endMs && (first === undefined || task.atMs < first.atMs)) first = task;
    }
    return first;
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await Promise.resolve();
}
