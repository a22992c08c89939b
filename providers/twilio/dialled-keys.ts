import { KindlineError } from "../../domain/errors.ts";

/** Attempts that are remembered: more than a server dials in a day. A key is some 100 bytes. */
const keysMax = 50_000;

/**
 * Does each attempt once. Twilio has no idempotency key for calls, so the process remembers what it has asked
 * for: an attempt that surely failed may be made again, one of which nothing is known may not.
 */
export class DialledKeys<Call> {
  /** The call of each key; undefined where it is not known whether anybody's telephone rings. */
  readonly #calls = new Map<string, Promise<Call> | undefined>();
  readonly #isSurelyUndone: (error: unknown) => boolean;

  /** @param isSurelyUndone whether that failure means that nobody was called. */
  constructor(isSurelyUndone: (error: unknown) => boolean) {
    this.#isSurelyUndone = isSurelyUndone;
  }

  /**
   * Dials, or gives the call that the key has already. Rejects as `dial` does, and with VENDOR_FAILED for a
   * key of which nothing is known.
   */
  async once(key: string, dial: () => Promise<Call>): Promise<Call> {
    if (this.#calls.has(key)) return await this.#known(key);
    const call = dial();
    this.#remember(key, call);
    try {
      return await call;
    } catch (error) {
      if (this.#isSurelyUndone(error)) this.#calls.delete(key);
      else this.#remember(key, undefined);
      throw error;
    }
  }

  async #known(key: string): Promise<Call> {
    const call = this.#calls.get(key);
    if (call !== undefined) return await call;
    const message = "Expected an attempt of which it is known whether it rang; this one is not.";
    throw new KindlineError({ code: "VENDOR_FAILED", message, field: "idempotencyKey" });
  }

  #remember(key: string, call: Promise<Call> | undefined): void {
    this.#calls.set(key, call);
    if (this.#calls.size <= keysMax) return;
    const [oldest] = this.#calls.keys();
    if (oldest !== undefined) this.#calls.delete(oldest);
  }
}
