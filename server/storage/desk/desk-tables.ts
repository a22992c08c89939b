/** The tables of the desk; moments and JSON as in `Tables`. */
export interface DeskTables {
  handoffs: HandoffsTable;
  seats: SeatsTable;
  wrap_ups: WrapUpsTable;
}

/** One time that a person was called for, or took over; at most one of a call is open. */
interface HandoffsTable {
  /** `callId.sequence` of the entry that began it. */
  id: string;
  call_id: string;
  /** Null where a person took the call over unasked. */
  reason: string | null;
  /** `waiting`, `taken`, or how it ended. */
  state: string;
  requested_at: string;
  taken_by: string | null;
  taken_at: string | null;
  ended_at: string | null;
}

/** Who sits at the desk. */
interface SeatsTable {
  user_name: string;
  status: string;
  since: string;
  /** When their desk was last heard of. */
  seen_at: string;
  /** A `Skills`, JSON. */
  skills: string;
}

/** What somebody noted after a call that they led. */
interface WrapUpsTable {
  call_id: string;
  user_name: string;
  /** A wrap-up, JSON. */
  body: string;
  saved_at: string;
}
