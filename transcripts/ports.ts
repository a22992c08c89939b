import type { CallId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { StoredEvent, TimedEvent } from "./log/stored-event.ts";

/** Events to add to the log of one call: all of them, or none. */
export interface AppendRequest {
  readonly callId: CallId;
  /** The sequence that the first of them must get: 1 for a new log. */
  readonly expectedSequence: number;
  readonly events: readonly TimedEvent[];
}

/** Somebody else has written meanwhile, or the writer is ahead of the log: nothing was added. */
export interface SequenceConflict {
  /** The sequence that the next entry of this log will get. */
  readonly nextSequence: number;
}

/**
 * Where the logs of calls are kept. An entry is never changed and never removed alone.
 *
 * Nothing here can be cancelled: an append that may or may not have happened would be worse than a
 * late one. A store that fails rejects; a conflict is an answer.
 */
export interface EventStore {
  /**
   * Adds events at the end of a call's log and chains them (`chainEvents`). When it resolves with
   * success they are as durable as the store promises; of two writers that expect the same sequence
   * exactly one succeeds.
   */
  append(request: AppendRequest): Promise<Result<readonly StoredEvent[], SequenceConflict>>;

  /** The entries of a call from `fromSequence` (1 if absent) to the end, in order; none is no error. */
  read(callId: CallId, fromSequence?: number): Promise<readonly StoredEvent[]>;
}
