import { callId as toCallId } from "../../domain/ids.ts";
import { checkTypedText, type CheckedText } from "../../guardrails/check-typed-text.ts";
import type { RuleBook } from "../../guardrails/pack/rule-book.ts";
import type { TypedTextCheck } from "../protocol/guard.ts";
import { typedContextOf, type TextCheckParts } from "./typed-context.ts";

/**
 * What the guard says of a text that somebody is about to send into a call. It is judged by the case as it
 * is now and by who is known to be on the line, and no word of it is kept.
 * @throws KindlineError NOT_FOUND without the call.
 */
export async function checkTextForCall(
  parts: TextCheckParts,
  { callId, text }: { readonly callId: string; readonly text: string },
): Promise<TypedTextCheck> {
  const context = await typedContextOf(parts, toCallId(callId));
  return checkView(checkTypedText(text, context), context.pack);
}

/** What the guard found, with the text of each rule that was broken. */
export function checkView(
  { level, findings, rewritten }: CheckedText,
  pack: RuleBook,
): TypedTextCheck {
  const textOf = new Map(pack.provisions.map((rule) => [rule.id, rule.text]));
  const byRule = new Map(findings.map(({ ruleId, family }) => [ruleId, family]));
  return {
    level,
    findings: [...findings],
    reasons: [...byRule].map(([ruleId, family]) => {
      return { ruleId, family, text: textOf.get(ruleId) ?? null };
    }),
    facts: "checked",
    rewritten,
  };
}
