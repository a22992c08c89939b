import type { Instant } from "../../domain/calendar.ts";
import type { CallEvent } from "../../domain/events.ts";

/** An event with the moment at which it happened, on its way into the log. */
export interface TimedEvent {
  readonly at: Instant;
  readonly event: CallEvent;
}

/** One entry of a call's log. Each names the one before it, so none can be changed alone. */
export interface StoredEvent extends TimedEvent {
  /** The place in the log of its call: 1, 2, 3 … */
  readonly sequence: number;
  /** The `hash` of the entry before it; `firstPreviousHash` for the first. */
  readonly previousHash: string;
  /** SHA-256, 64 hexadecimal digits, over the canonical JSON of the entry without this field. */
  readonly hash: string;
}
