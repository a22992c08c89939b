import type { FactKinds, LineSpec } from "./line-spec.ts";

const pub = { privacy: "public", facts: {} } as const;
const debt = { privacy: "debt", facts: {} } as const;
const must = { mustBeHeard: true } as const;

/**
 * Every line the agent can say, with the facts it carries. The policy chooses lines; `prompts/` has
 * their words in each locale; the guard allows no number in a line that is not one of its facts.
 */
export const lineSpecs = {
  // -- Opening and identity --
  open_outbound: { ...pub, ...must, facts: { institution: "text", name: "text" }, step: "open" },
  open_inbound: { ...pub, ...must, facts: { institution: "text" }, step: "open" },
  ask_name: { ...pub, facts: { name: "text" } },
  ask_name_inbound: pub,
  ask_id_last4: { ...pub, facts: { officialChannel: "channel" } },
  ask_id_last4_again: pub,
  ask_birth_date: { ...pub, facts: { officialChannel: "channel" } },
  ask_birth_date_again: pub,
  ask_birth_date_instead: pub,
  fragment_mismatch: pub,
  verify_failed: { ...pub, facts: { officialChannel: "channel" } },
  verify_declined: { ...pub, facts: { officialChannel: "channel" } },
  who_we_are: { ...pub, facts: { institution: "text" } },
  purpose_after_verify: pub,
  through_channel: { ...pub, facts: { officialChannel: "channel" } },
  ai_yes: pub,
  suspect_fraud: { ...pub, facts: { officialChannel: "channel" } },
  recording_told: pub,
  recording_stopped: pub,
  recording_alternatives: pub,
  rights_source: { ...pub, facts: { institution: "text" } },
  rights_private: pub,
  rights_secret: pub,
  rights_service: pub,
  rights_adviser: pub,
  rights_conduct: pub,
  contact_choice: pub,
  rights_court: pub,
  receipt_told: pub,
  copy_noted: pub,
  // -- How they wish to be contacted --
  wish_no_calls: pub,
  wish_no_texts: pub,
  wish_no_email: pub,
  wish_only_calls: pub,
  wish_only_texts: pub,
  wish_only_email: pub,
  wish_only_letters: pub,
  wish_times: pub,
  // -- Other people --
  wrong_person: pub,
  third_party: { ...pub, facts: { name: "text", institution: "text", officialChannel: "channel" } },
  third_party_stop: pub,
  minor: pub,
  deceased: pub,
  // -- Emotion and understanding --
  buffer_angry: pub,
  buffer_anxious: pub,
  buffer_sad: pub,
  buffer_desperate: pub,
  unclear: pub,
  silence: pub,
  line_resumed: pub,
  language_unsupported: pub,
  abuse_boundary: pub,
  acknowledge: pub,
  keep_listening: pub,
  noted_for_person: pub,
  card_not_taken: pub,
  no_card: pub,
  // -- The creditor's own documents --
  knowledge_public: { ...pub, facts: { answer: "text" } },
  knowledge_answer: { ...debt, facts: { answer: "text" } },
  knowledge_source: { ...pub, facts: { document: "text", version: "text" } },
  knowledge_unknown: pub,
  // -- Triggers --
  crisis: { ...pub, ...must },
  crisis_stay: { ...pub },
  vulnerable: pub,
  peril: { ...pub, ...must },
  emergency: { ...pub, ...must },
  cease_confirmed: pub,
  attorney: pub,
  bankrupt: pub,
  fraud: pub,
  already_paid: pub,
  dispute: pub,
  complaint: { ...pub, facts: { complaintChannel: "channel" } },
  human: pub,
  violence: pub,
  callback_ask: pub,
  callback_ask_hour: pub,
  callback_confirmed: { ...pub, facts: { time: "time" } },
  callback_outside_hours: pub,
  callback_closed_day: pub,
  handoff_emotion: pub,
  handoff_not_understood: pub,
  handoff_authority: debt,
  handoff_hardship: debt,
  handoff_safe: pub,
  handoff_waiting: pub,
  wait_unknown: pub,
  wait_complaint: pub,
  quiet_waiting: pub,
  person_here: pub,
  agent_back: pub,
  person_lost: pub,
  person_unavailable: { ...pub, facts: { time: "time" } },
  person_unavailable_quiet: { ...pub, facts: { officialChannel: "channel" } },
  person_by_phone: { ...pub, facts: { officialChannel: "channel" } },
  person_by_phone_offer: { ...pub, facts: { time: "time" } },
  person_by_phone_stay: pub,
  fault: pub,
  // -- Overdue and reason --
  debt_collector_notice: { ...debt, ...must },
  state_overdue: {
    ...debt,
    facts: {
      creditor: "text",
      product: "text",
      balance: "money",
      dueDate: "date",
      asOf: "date",
    },
    step: "state_overdue",
  },
  last_talk: { ...debt, facts: { day: "date" } },
  last_without_promise: { ...debt, facts: { day: "date" } },
  last_unknown: debt,
  last_promise: { ...debt, facts: { day: "date", amount: "money", date: "date" } },
  ask_reason: debt,
  reason_declined: debt,
  empathy_forgot: debt,
  empathy_cash_flow: debt,
  empathy_job_loss: debt,
  empathy_illness: debt,
  empathy_family: debt,
  empathy_business: debt,
  empathy_unwilling: debt,
  empathy_other: debt,
  // -- Guidance --
  ask_how: { ...debt, facts: { options: "options" } },
  hardship_options: { ...debt, facts: { options: "options" } },
  affordable_options: { ...debt, facts: { options: "options", affordable: "money" } },
  debt_advice: { ...debt },
  ask_amount: debt,
  what_would_help: debt,
  ask_instalments: { ...debt, facts: { options: "options" } },
  ask_date: debt,
  ask_first_date: { ...debt, facts: { count: "count" } },
  amount_over_balance: { ...debt, facts: { balance: "money" } },
  part_below_minimum: { ...debt, facts: { minimum: "money" } },
  date_past: debt,
  date_too_far: { ...debt, facts: { latest: "date" } },
  not_in_offers: { ...debt, facts: { options: "options" } },
  no_new_borrowing: debt,
  balance_breakdown: {
    ...debt,
    facts: {
      principal: "money",
      interest: "money",
      lateFee: "money",
      balance: "money",
      asOf: "date",
    },
  },
  fee_answer: { ...debt, facts: { lateFee: "money" } },
  contract_says: debt,
  plan_adds_nothing: debt,
  waiver_condition: { ...debt, facts: { waived: "money", amount: "money" } },
  waiver_none: debt,
  consequence: debt,
  may_change: debt,
  free_to_refuse: debt,
  contact_goes_on: debt,
  rights_arrest: debt,
  how_to_pay: { ...debt, facts: { officialChannel: "channel" } },
  time_barred: { ...debt, ...must },
  refusal_heard: debt,
  no_commitment: debt,
  // -- Agreement --
  read_back_full: { ...debt, facts: { amount: "money", date: "date", officialChannel: "channel" } },
  read_back_waived: {
    ...debt,
    facts: { amount: "money", waived: "money", date: "date", officialChannel: "channel" },
  },
  second_payment: debt,
  read_back_part: {
    ...debt,
    facts: { amount: "money", date: "date", remaining: "money", officialChannel: "channel" },
  },
  read_back_plan: {
    ...debt,
    facts: {
      count: "count",
      each: "money",
      last: "money",
      date: "date",
      officialChannel: "channel",
    },
  },
  read_back_plan_even: {
    ...debt,
    facts: { count: "count", each: "money", date: "date", officialChannel: "channel" },
  },
  read_back_step_up: {
    ...debt,
    facts: {
      count: "count",
      each: "money",
      later: "money",
      last: "money",
      date: "date",
      officialChannel: "channel",
    },
  },
  read_back_deferral: {
    ...debt,
    facts: { amount: "money", date: "date", officialChannel: "channel" },
  },
  confirm_again: debt,
  not_confirmed: debt,
  agreed: { ...debt, step: "agree" },
  agreement_withdrawn: debt,
  ask_change: debt,
  noted_payment: { ...debt, facts: { amount: "money", date: "date" } },
  noted_plan: {
    ...debt,
    facts: { count: "count", each: "money", date: "date", last: "money", lastDate: "date" },
  },
  no_reminder: debt,
  payment_received: { ...debt, facts: { amount: "money" } },
  // -- Closing --
  close: { ...pub, ...must, facts: { complaintChannel: "channel" }, step: "close" },
  goodbye: pub,
} as const satisfies Record<string, LineSpec>;

export type LineKey = keyof typeof lineSpecs;
export const LINE_KEYS = Object.keys(lineSpecs) as readonly LineKey[];

export type FactsOf<K extends LineKey> = {
  readonly [
    F in keyof (typeof lineSpecs)[K]["facts"]
  ]: FactKinds[(typeof lineSpecs)[K]["facts"][F] & keyof FactKinds];
};

/** The line of one key. */
export type LineOf<K extends LineKey> = {
  [Each in K]: { readonly key: Each; readonly facts: FactsOf<Each> };
}[K];

export type PublicKey = {
  [K in LineKey]: (typeof lineSpecs)[K]["privacy"] extends "public" ? K : never;
}[LineKey];

/** One line of a move: which words, and the facts that go into them. */
export type Line = LineOf<LineKey>;

/** A line that says nothing of a debt: all that may be said before the debtor is verified. */
export type PublicLine = LineOf<PublicKey>;

type BareKey = {
  [K in LineKey]: keyof (typeof lineSpecs)[K]["facts"] extends never ? K : never;
}[LineKey];

/** A line that carries no facts. */
export const say = <K extends BareKey>(key: K): LineOf<K> => ({ key, facts: {} }) as LineOf<K>;

/** A line with its facts. */
export const line = <K extends LineKey>(key: K, facts: FactsOf<K>): LineOf<K> => ({ key, facts });

/** The same table without its literal types, for code that works on any line. */
export const specOf = (key: LineKey): LineSpec => lineSpecs[key];

/** A fact of a line together with its kind. */
export type Fact = {
  [K in keyof FactKinds]: { readonly kind: K; readonly name: string; readonly value: FactKinds[K] };
}[keyof FactKinds];

/** The facts of a line with their kinds, in the order of its specification. */
export function factsOf(line: Line): Fact[] {
  const values = line.facts as Readonly<Record<string, unknown>>;
  return Object.entries(specOf(line.key).facts).map(
    ([name, kind]) => ({ kind, name, value: values[name] }) as Fact,
  );
}
