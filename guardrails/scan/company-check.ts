import type { GuardRules } from "../guard-rules.ts";
import { forbidPhrases, type PhraseCheck } from "./forbid-phrases.ts";

/** Built at the first sentence judged by the rules, and kept as long as they are. */
const checks = new WeakMap<GuardRules, PhraseCheck>();

/** What the company forbids beyond the law, ready to run; finds nothing where it forbids nothing. */
export function companyCheckOf(rules: GuardRules): PhraseCheck {
  const known = checks.get(rules);
  if (known !== undefined) return known;
  const check = forbidPhrases(rules.phrases ?? []);
  checks.set(rules, check);
  return check;
}
