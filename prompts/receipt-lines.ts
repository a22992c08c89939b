import type { Fact } from "../domain/lines.ts";

type FactKind = Fact["kind"];
type Facts = Readonly<Record<string, FactKind>>;
const none = {} as const;

/**
 * Every sentence of a receipt, with the facts it carries. The words are in `receipt/`, fixed; what stands
 * in a receipt is chosen from the log, and the guard allows no figure in a line that is not one of its facts.
 */
export const receiptLineSpecs = {
  // -- Headings --
  title: none,
  title_stop: none,
  heading_who: none,
  heading_heard: none,
  heading_agreed: none,
  heading_ours: none,
  heading_rights: none,
  // -- Who and when --
  who: { institution: "text" },
  who_agency: { agency: "text", institution: "text" },
  when_chat: { started: "time" },
  when_voice: { started: "time" },
  recorded: none,
  person_joined: none,
  // -- What the debtor told --
  reason_forgot: none,
  reason_cash_flow: none,
  reason_job_loss: none,
  reason_illness: none,
  reason_family: none,
  reason_business: none,
  reason_other: none,
  reason_none: none,
  // -- What was agreed --
  agreed_full: { amount: "money", date: "date" },
  agreed_waived: { amount: "money", waived: "money", date: "date" },
  agreed_part: { amount: "money", date: "date" },
  agreed_deferral: { amount: "money", date: "date" },
  agreed_plan: { count: "count" },
  plan_row: { date: "date", amount: "money" },
  plan_row_paid: { date: "date", amount: "money" },
  pay_how: { officialChannel: "channel" },
  paid: { amount: "money" },
  nothing_agreed: none,
  // -- What the institution promised --
  promise_waiver: { waived: "money" },
  promise_callback: { time: "time" },
  promise_person: none,
  promise_review: none,
  promise_recording: none,
  nothing_promised: none,
  // -- Rights --
  dispute: none,
  stop: none,
  person: none,
  recording: none,
  complaint: { complaintChannel: "channel" },
  official: { officialChannel: "channel" },
  safety: none,
  // -- After a wish not to be contacted --
  stop_heard: { noted: "date" },
  stop_means: none,
  stop_only_this: none,
} as const satisfies Record<string, Facts>;

export type ReceiptLineKey = keyof typeof receiptLineSpecs;
export const RECEIPT_LINE_KEYS = Object.keys(receiptLineSpecs) as readonly ReceiptLineKey[];

type ValueOf<Kind extends FactKind> = Extract<Fact, { readonly kind: Kind }>["value"];

type FactsOf<K extends ReceiptLineKey> = {
  readonly [F in keyof (typeof receiptLineSpecs)[K]]: ValueOf<
    (typeof receiptLineSpecs)[K][F] & FactKind
  >;
};

/** One sentence of a receipt: which words, and the facts that go into them. */
export interface ReceiptLine {
  readonly key: ReceiptLineKey;
  readonly facts: readonly Fact[];
}

type BareKey = {
  [K in ReceiptLineKey]: keyof (typeof receiptLineSpecs)[K] extends never ? K : never;
}[ReceiptLineKey];

/** A line that carries no facts. */
export const receiptSay = (key: BareKey): ReceiptLine => ({ key, facts: [] });

/** A line with its facts. */
export function receiptLine<K extends ReceiptLineKey>(key: K, values: FactsOf<K>): ReceiptLine {
  const given = values as Readonly<Record<string, unknown>>;
  const facts = Object.entries(receiptLineSpecs[key] as Facts).map(
    ([name, kind]) => ({ kind, name, value: given[name] }) as Fact,
  );
  return { key, facts };
}
