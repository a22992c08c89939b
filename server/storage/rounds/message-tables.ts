/** The tables of messages to debtors and from them: see `Tables` for how moments and truth values are written. */
export interface MessageTables {
  messages: MessagesTable;
  opt_outs: OptOutsTable;
}

/** One message. Its id is the key under which a carrier sends once at most; for a round it is the attempt's. */
interface MessagesTable {
  message_id: string;
  direction: string;
  channel: string;
  /** The debtor's number or address, in the form in which numbers are compared. */
  number: string;
  case_id: string | null;
  debtor_id: string | null;
  round_id: string | null;
  /** The attempt that it is; null for what is no attempt of a round. */
  attempt_id: string | null;
  /** What it is to the contact policy: `collect`, `reply`, `stop_confirmation`. */
  purpose: string;
  /** `template/variant`, or what is answered; of one that came in, what was read in it. */
  template: string;
  /** Hash of the words that it was written from. */
  words_hash: string | null;
  locale: string | null;
  /** What was sent, with `{link}` where the link stood; what came in, as it came. */
  text: string | null;
  segments: number | null;
  link_id: string | null;
  carrier: string;
  carrier_message_id: string | null;
  /** The message that this one answers. */
  answers: string | null;
  state: string;
  /** Code of a failure. */
  error: string | null;
  created_by: string;
  at: string;
  updated_at: string;
}

/** Where nothing may be sent any more: by number, and by debtor at whatever number. */
interface OptOutsTable {
  /** Channel, whose, and why: the same one twice is one. */
  opt_out_id: string;
  channel: string;
  number: string | null;
  debtor_id: string | null;
  /** `opt_out`: somebody wants it so. `unreachable`: the number takes no messages. */
  reason: string;
  at: string;
}
