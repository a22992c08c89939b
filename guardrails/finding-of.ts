import type { Finding } from "../domain/finding.ts";
import type { Family } from "../domain/vocabulary.ts";
import type { GuardRules } from "./guard-rules.ts";
import { familyOf } from "./phrases/families.ts";

/** Gravest first. */
export const gravity: Readonly<Record<Finding["severity"], number>> = {
  critical: 0,
  block: 1,
  rewrite: 2,
  warn: 3,
};

/**
 * A hit of a family as a finding under the rule that forbids it, or the family's own; as grave as the
 * graver of the two, so that a company can make a rule stricter.
 */
export function findingOf(family: Family, span: Finding["span"], rules: GuardRules): Finding {
  const data = familyOf(family);
  const rule = rules.provisions.find(({ families }) => families?.includes(family) === true);
  const own = data?.severity ?? "block";
  const ruled = rule?.severity === "block" ? "block" : own;
  return {
    ruleId: rule?.id ?? data?.id ?? family,
    family,
    severity: gravity[ruled] < gravity[own] ? ruled : own,
    span,
    action: data?.action ?? "suppress",
  };
}
