import type { KindlineError } from "../../domain/errors.ts";

/**
 * One request's right to go on: it ends when somebody cancels it, or when a moment passes that may be put off as
 * long as the vendor keeps going.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #lateError: () => KindlineError;
  #timer: NodeJS.Timeout | undefined;
  #late: KindlineError | undefined;

  /** @param lateError what to call it when the moment passes. */
  constructor(lateError: () => KindlineError) {
    this.#lateError = lateError;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Set once the moment has passed; a request that was cancelled is not late. */
  get late(): KindlineError | undefined {
    return this.#late;
  }

  /** The next sign of life must come within that time from now, in milliseconds. */
  within(ms: number): void {
    clearTimeout(this.#timer);
    if (this.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#late = this.#lateError();
      this.#controller.abort();
    }, ms);
    this.#timer.unref();
  }

  /** Stops the request, if it still goes on. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }

  /** The request has ended by itself. */
  done(): void {
    clearTimeout(this.#timer);
  }
}
