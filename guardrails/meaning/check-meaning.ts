import type { Finding } from "../../domain/finding.ts";
import { languageOf } from "../../domain/locale.ts";
import { detectLanguage } from "../../language/detect-language.ts";
import type { GuardContext } from "../guard-context.ts";
import { findingOf } from "../finding-of.ts";
import { judgeMeaning } from "./judge-meaning.ts";

/** Confidence from which a sentence is held to be forbidden; training puts its threshold there. */
const forbiddenFrom = 0.5;

/** A finding on the whole sentence where the model takes it to be forbidden. */
export function checkMeaning(text: string, context: GuardContext): Finding[] {
  const detected = detectLanguage(text);
  const language = detected === "zh" || detected === "en" ? detected : languageOf(context.locale);
  const { confidence, family } = judgeMeaning(text, language);
  if (confidence < forbiddenFrom) return [];
  return [
    { ...findingOf(family, [0, text.length], context.pack), ruleId: "all.meaning", action: "log" },
  ];
}
