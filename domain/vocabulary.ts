/** The closed lists of words that code, files, logs and screens share. */

/** What a debtor means; several may stand in one turn. */
export const INTENTS = [
  "confirm_identity",
  "deny_identity",
  "third_party",
  "give_reason",
  "promise_to_pay",
  "partial_payment",
  "ask_plan",
  "choose_plan",
  "ask_balance",
  "ask_fee",
  "ask_deferral",
  "ask_waiver",
  "ask_discount",
  "refuse_to_pay",
  "already_paid",
  "dispute_debt",
  "ask_human",
  "complaint",
  "stop_contact",
  "callback_later",
  "are_you_ai",
  "ask_consequence",
  "who_are_you",
  "suspect_fraud",
  "abuse",
  "agree",
  "disagree",
  "greeting",
  "goodbye",
  "unclear",
  "other",
] as const;
export type Intent = (typeof INTENTS)[number];

/** Debtor utterances that change state by themselves; what each does is `triggerEffects`. */
export const TRIGGERS = [
  "selfharm",
  "vulnerable",
  "hardship",
  "dispute",
  "already_paid",
  "fraud",
  "wrong_person",
  "third_party",
  "cease",
  "attorney",
  "bankrupt",
  "deceased",
  "minor",
  "complaint",
  "human",
  "violence_by_debtor",
  "time",
  "rec_object",
  "suspect_fraud",
  "ai_query",
] as const;
export type Trigger = (typeof TRIGGERS)[number];

export const EMOTION_LABELS = [
  "calm",
  "cooperative",
  "anxious",
  "sad",
  "angry",
  "confused",
  "desperate",
] as const;
export type EmotionLabel = (typeof EMOTION_LABELS)[number];

/** The six required steps of a call, in their usual order. */
export const STEPS = ["open", "verify", "state_overdue", "listen", "agree", "close"] as const;
export type Step = (typeof STEPS)[number];

/** Where the talk is after verification: listen first, then empathise, then guide. */
export const PHASES = ["listen", "empathise", "guide"] as const;
export type Phase = (typeof PHASES)[number];

/** What the agent last asked for, which decides how a short answer is read. */
export const ASKED = [
  "name",
  "idLast4",
  "birthDate",
  "reason",
  "amount",
  "date",
  "instalments",
  "confirm",
  "callbackAt",
] as const;
export type Asked = (typeof ASKED)[number];

/** Why somebody is behind. `unwilling` is what the debtor says; "wilful" is never assigned. */
export const REASON_CODES = [
  "forgot",
  "cash_flow",
  "job_loss",
  "illness",
  "family",
  "business",
  "dispute",
  "already_paid",
  "fraud",
  "unwilling",
  "other",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Marks on a case that somebody or some earlier call has set. */
export const CASE_FLAGS = [
  "hardship",
  "dispute",
  "attorney",
  "deceased",
  "bankruptcy",
  "minor",
  "complaint",
  "cease",
  "moratorium",
  "plan_active",
  "vulnerable",
] as const;
export type CaseFlag = (typeof CASE_FLAGS)[number];

/** Families of what is never said; `FACT` is a number, date or status that the case does not bear out. */
export const FAMILIES = [
  "F01",
  "F02",
  "F03",
  "F04",
  "F05",
  "F06",
  "F07",
  "F08",
  "F09",
  "F10",
  "F11",
  "F12",
  "F13",
  "F14",
  "F15",
  "F16",
  "F17",
  "F18",
  "FACT",
] as const;
export type Family = (typeof FAMILIES)[number];

/** What happens on a line that is not speech. */
export const SYSTEM_EVENTS = [
  "no-answer",
  "busy",
  "line-failed",
  "number-dead",
  "voicemail-no-message",
  "voicemail-message-left",
  "debtor-hang-up",
  "debtor-silent",
  "keypad",
  "payment-received",
  "technical-fault",
] as const;
export type SystemEvent = (typeof SYSTEM_EVENTS)[number];
