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
