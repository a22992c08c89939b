/** Where a fault happens. */
export type Endpoint = "speech" | "transcriptions" | "chat" | "models";

/**
 * What goes wrong:
 * `drop` the connection is reset; `stall` it stays, and nothing more comes; `garbage` an answer of the right type
 * that makes no sense; `html` an answer of somebody in between, with status 200; `empty` the right type and nothing
 * in it; `slow-drip` a byte at a time; a number: that status with the vendor's error body.
 */
export type FaultKind =
  | "drop"
  | "stall"
  | "garbage"
  | "html"
  | "empty"
  | "slow-drip"
  | 400
  | 401
  | 403
  | 404
  | 429
  | 500
  | 503;

export interface FaultOptions {
  /** Only there; else at whatever is asked next. */
  readonly where?: Endpoint;
  /** For so many requests; default 1. */
  readonly times?: number;
  /** For `drop` and `stall`: after so many bytes of a good answer; else before the first. */
  readonly afterBytes?: number;
  /** For 429: the header of that name. */
  readonly retryAfterSeconds?: number;
}

export interface Fault extends FaultOptions {
  readonly kind: FaultKind;
}

/** Faults that were ordered, in their order, each until it has happened as often as it was to. */
export class Faults {
  #ordered: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#ordered.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#ordered = [];
  }

  /** What is to go wrong with a request there. */
  take(where: Endpoint): Fault | undefined {
    const next = this.#ordered.find(({ fault }) => (fault.where ?? where) === where);
    if (next === undefined) return undefined;
    next.left -= 1;
    if (next.left <= 0) this.#ordered = this.#ordered.filter((ordered) => ordered !== next);
    return next.fault;
  }
}
