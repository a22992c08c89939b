import type { Terminal } from "../terminal.ts";

/** Calls between two lines of progress: seen to move, and no slower for it. */
const stepCalls = 250;

/** Shows a person at a terminal how far a long run is. */
export class Progress {
  readonly #terminal: Terminal;
  #done: number;
  #told = 0;
  #isShown = false;

  /** @param done calls that an earlier run has done. */
  constructor(terminal: Terminal, done = 0) {
    this.#terminal = terminal;
    this.#done = done;
  }

  async step(count = 1): Promise<void> {
    this.#done += count;
    if (!this.#terminal.isInteractive || this.#done - this.#told < stepCalls) return;
    this.#told = this.#done;
    this.#isShown = true;
    await this.#terminal.err.write(`\r${this.#done} calls\u001B[K`);
  }

  async end(): Promise<void> {
    if (this.#isShown) await this.#terminal.err.write("\r\u001B[K");
  }
}
