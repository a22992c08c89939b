/** The tables of receipts and of what belongs to a payment beside the payment itself. */
export interface ReceiptTables {
  receipts: ReceiptsTable;
  receipt_orders: ReceiptOrdersTable;
  receipt_surveys: ReceiptSurveysTable;
  payment_links: PaymentLinksTable;
  payment_events: PaymentEventsTable;
  payment_postings: PaymentPostingsTable;
}

/** One link to the receipt of one call. What it shows is read from the log each time. */
interface ReceiptsTable {
  receipt_id: string;
  call_id: string;
  case_id: string;
  kind: string;
  /** How it was given to the debtor. */
  channel: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  /** SHA-256 of the secret of the device it belongs to; null until one has opened it. */
  device_hash: string | null;
  /** Whoever has the device has shown to be the debtor. */
  is_proved: number;
  /** Wrong proofs so far. */
  failures: number;
  opened_at: string | null;
  /** When it was found that it may not be shown any more, and by which rule. */
  revoked_at: string | null;
  revoked_rule: string | null;
  /** When the debtor asked, through it, not to be contacted any more. */
  stopped_at: string | null;
}

/** One receipt that is to go out by itself after a telephone call. */
interface ReceiptOrdersTable {
  call_id: string;
  case_id: string;
  ended_at: string;
  /** `waiting`, `sent`, `not_sent`. */
  state: string;
  channel: string | null;
  /** Why it was not sent, or not yet: a rule, or the code of a fault. */
  rule: string | null;
  /** When it is looked at again. */
  next_at: string;
  at: string;
}

/** Two answers a call, at most once. */
interface ReceiptSurveysTable {
  call_id: string;
  /** 0 to 10: would you feel treated fairly. */
  fair: number;
  answered: string;
  at: string;
}

/** A link to a payment provider. Amounts are decimal strings: minor units can exceed 32 bits. */
interface PaymentLinksTable {
  /** What the provider's messages name it by. */
  link_id: string;
  case_id: string;
  call_id: string;
  provider: string;
  currency: string;
  amount: string;
  state: string;
  created_at: string;
  created_by: string;
  expires_at: string;
}

/** Every message of a provider, booked or not. */
interface PaymentEventsTable {
  provider: string;
  event_id: string;
  link_id: string;
  case_id: string | null;
  /** The provider's own name for the payment. */
  payment_id: string;
  type: string;
  currency: string;
  amount: string;
  at: string;
  received_at: string;
  /** What became of it. */
  verdict: string;
}

/** How a payment came to be booked. */
interface PaymentPostingsTable {
  payment_id: string;
  source: string;
  link_id: string | null;
  reason: string | null;
  balance_before: string;
  balance_after: string;
}
