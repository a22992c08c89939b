import type { Finding } from "../domain/finding.ts";
import { sentenceCharsMax } from "../domain/limits.ts";

/** What keeps a text from being a sentence at all: empty, too long, or not Unicode. */
export function checkForm(text: string): Finding[] {
  if (text.trim() === "") return [formFinding("guard.empty", text)];
  if (text.length > sentenceCharsMax) return [formFinding("guard.too_long", text)];
  return text.isWellFormed() ? [] : [formFinding("guard.not_unicode", text)];
}

/** A finding on a text as a whole, under a rule of the guard itself. */
export function formFinding(ruleId: `guard.${string}`, text: string): Finding {
  return { ruleId, family: "FACT", severity: "block", span: [0, text.length], action: "suppress" };
}
