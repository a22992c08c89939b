import { hangUpGraceMs } from "./limits.ts";
import type { TimeSource } from "./time-source.ts";

interface HangUpOptions {
  readonly time: TimeSource;
  /** What was given and has not been heard, in milliseconds. */
  readonly unheardMs: () => number;
  readonly end: () => void;
}

/** Ends a call once, now or when what was given has been heard; not later than that can take. */
export class HangUp {
  readonly #options: HangUpOptions;
  #callOff: (() => void) | undefined;
  #isAsked = false;

  constructor(options: HangUpOptions) {
    this.#options = options;
  }

  /** Whether somebody has asked: nothing more is to be said. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  ask({ afterPlayout }: { readonly afterPlayout: boolean }): void {
    const { time, unheardMs, end } = this.#options;
    this.#isAsked = true;
    this.#callOff?.();
    const leftMs = unheardMs();
    if (!afterPlayout || leftMs === 0) end();
    else this.#callOff = time.after(leftMs + hangUpGraceMs, end);
  }

  /** Something was heard, or will not be: perhaps it is time. */
  check(): void {
    if (this.#isAsked && this.#options.unheardMs() === 0) this.#options.end();
  }

  close(): void {
    this.#callOff?.();
  }
}
