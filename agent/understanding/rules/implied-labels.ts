import type { RuleLabel } from "./phrase-rule.ts";

/** What somebody who raises a trigger thereby also means. */
export const impliedLabels: Partial<Record<RuleLabel, readonly RuleLabel[]>> = {
  "trigger:human": ["intent:ask_human"],
  "trigger:complaint": ["intent:complaint"],
  "trigger:already_paid": ["intent:already_paid"],
  "trigger:dispute": ["intent:dispute_debt"],
  "trigger:fraud": ["intent:dispute_debt"],
  "trigger:cease": ["intent:stop_contact"],
  "trigger:wrong_person": ["intent:deny_identity"],
  "trigger:third_party": ["intent:third_party"],
  "trigger:deceased": ["trigger:third_party", "intent:third_party"],
  "trigger:suspect_fraud": ["intent:suspect_fraud"],
  "trigger:ai_query": ["intent:are_you_ai"],
  "trigger:time": ["intent:callback_later"],
  "trigger:rec_object": ["intent:disagree"],
  "trigger:violence_by_debtor": ["intent:abuse"],
  "trigger:hardship": ["intent:give_reason"],
  "trigger:vulnerable": ["intent:give_reason"],
};

/**
 * Triggers that say who is speaking, or what of, settle how others are meant: only the debtor can end
 * contact, and somebody else's meal is no reason to call later. A rule for the first is then no more
 * than a hint.
 */
export const overruledBy: Partial<Record<RuleLabel, readonly RuleLabel[]>> = {
  "trigger:cease": ["trigger:wrong_person", "trigger:third_party", "trigger:selfharm"],
  "trigger:time": ["trigger:third_party"],
  "trigger:dispute": ["trigger:wrong_person"],
  "trigger:suspect_fraud": ["trigger:wrong_person", "trigger:minor"],
};
