import { families } from "../../guardrails/phrases/families.ts";
import type { FamilyData } from "../../guardrails/phrases/family-schema.ts";
import type { FamilyView } from "../protocol/guard.ts";

/** The families of what is never said, as people read them. */
export const familiesView = (): FamilyView[] =>
  families.map((data) => ({
    family: data.family,
    id: data.id,
    name: data.id.replace(/^fam\./, "").replaceAll("_", " "),
    severity: data.severity,
    safe: { zh: data.zh.safe, en: data.en.safe },
    patterns: { zh: patternsOf(data.zh), en: patternsOf(data.en) },
  }));

/** Everything that by itself makes a sentence forbidden; what is asked about does not. */
const patternsOf = ({ patterns, absolute, always, disguised, authorised }: FamilyData["zh"]) =>
  [patterns, absolute, always, disguised, authorised].reduce((sum, list) => sum + list.length, 0);
