import { LINE_KEYS, type LineKey } from "../../domain/lines.ts";

/** Lines that are never said in other than their scripted words, beside those with fixed wording. */
const neverFree: ReadonlySet<LineKey> = new Set<LineKey>([
  // A life may depend on it.
  "crisis_stay",
  "crisis_heard",
  "crisis_step_back",
  "crisis_put_away",
  "crisis_relief",
  "crisis_no_matter",
  "safety_first",
  "spare_body",
  "nothing_happened",
  "worth_heard",
  // What the law has us say of ourselves, and what the law says of the debt.
  "ai_yes",
  "consequence",
  // Which key is a yes, and what keys are asked for, is never left to chance.
  "confirm_by_key",
  "date_by_key",
  // Who speaks, who comes and what was agreed before is said in the words that were looked at.
  "person_here",
  "agent_back",
  "person_lost",
  "person_unavailable",
  "person_unavailable_quiet",
  "last_talk",
  "last_promise",
  "last_without_promise",
  "last_unknown",
  "no_card",
  // Which proof does, and what is kept to us, is a promise: it is made in the words that were looked at.
  "ask_birth_date_instead",
  // What a document says is said as it stands there, and where it stands.
  "knowledge_public",
  "knowledge_answer",
  "knowledge_source",
  "knowledge_unknown",
  "card_not_taken",
  "how_to_pay",
  // What the contract says is not guessed.
  "contract_says",
  "plan_adds_nothing",
  // What follows from a no, a change or an open debt is promised in the words that were looked at.
  "may_change",
  "free_to_refuse",
  "contact_goes_on",
  "through_channel",
  "callback_ask_hour",
  // How somebody wishes to be contacted is said back as it is noted.
  "wish_no_calls",
  "wish_no_texts",
  "wish_no_email",
  "wish_only_calls",
  "wish_only_texts",
  "wish_only_email",
  "wish_times",
  // What a listener says is short, and the same for everybody.
  "keep_listening",
  "what_would_help",
  // Which day is meant, and what is wrong with one, is said in words that were looked at.
  "ask_day_within",
  "date_not_real",
  "noted_for_person",
  // What is on record, and what is not any more, is told in the words that were looked at.
  "agreement_withdrawn",
  "ask_change",
  "noted_payment",
  "noted_plan",
  "no_reminder",
  // What is told of us, of swindlers and of what may come is a promise or a warning.
  "record_or_elsewhere",
  "nobody_visits",
  "contact_is_yours",
  "our_number",
  "our_hours",
  "regulator_told",
  "wish_only_you",
  "data_noted",
  "promise_unseen",
  "message_doubted",
  "swindle_feared",
  "threat_told",
  "no_personal_account",
  "no_go_between",
  "debtor_awaited",
  "helper_told",
  "checked_meanwhile",
  "nothing_now",
  "liability_unknown",
  "growth_unknown",
  "overdue_days",
  "outcome_unknown",
  "no_deduction",
  "proof_when_cleared",
  "can_be_mended",
]);

/** True for a line that may have other words than the scripted ones, if it is not of fixed wording. */
export const mayBeFree = (key: LineKey): boolean => !neverFree.has(key);

/** A thought that many lines share ("there is no hurry") and that says nothing of any. */
export const courtesyClass = "courtesy";

/** Everything that no line says. */
export const otherClass = "other";

/** What the classifier tells apart, given the lines it learnt. */
export const wordingClasses = (lines: ReadonlySet<LineKey>): readonly string[] => [
  ...LINE_KEYS.filter((key) => lines.has(key)),
  courtesyClass,
  otherClass,
];
