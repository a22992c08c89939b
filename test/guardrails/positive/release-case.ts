import type { GuardContext } from "../../../guardrails/guard-context.ts";
import { loadPack } from "../../../guardrails/load-pack.ts";
import { checkWording } from "../../../guardrails/positive/check-wording.ts";
import { checkSentence } from "../../../guardrails/check-sentence.ts";
import { cutSentences } from "../../../language/sentences.ts";
import type { WordingCase } from "./wording-cases.ts";

/**
 * True if a wording would be said for the line of a case: the positive check has no objection, and no phrase
 * in it is forbidden. The figures here belong to no real case, so only the positive check sees to them.
 */
export function isReleased(text: string, { script }: WordingCase): boolean {
  if (checkWording(text, script).length > 0) return false;
  const context: GuardContext = {
    pack: loadPack(script.locale === "zh-CN" ? "cn" : "us"),
    locale: script.locale,
    verified: true,
  };
  return cutSentences(text).every((sentence) => checkSentence(sentence, context).allowed);
}
