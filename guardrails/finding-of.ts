import type { Finding } from "../domain/finding.ts";
import type { Family } from "../domain/vocabulary.ts";
import type { Pack } from "./pack-schema.ts";
import { familyOf } from "./phrases/families.ts";

/** A hit of a family as a finding under the rule of the pack that forbids it, or the family's own. */
export function findingOf(family: Family, span: Finding["span"], pack: Pack): Finding {
  const data = familyOf(family);
  const rule = pack.provisions.find(({ families }) => families?.includes(family) === true);
  return {
    ruleId: rule?.id ?? data?.id ?? family,
    family,
    severity: data?.severity ?? "block",
    span,
    action: data?.action ?? "suppress",
  };
}
