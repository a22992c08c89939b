import type { Finding } from "../../domain/finding.ts";
import { languageOf } from "../../domain/locale.ts";
import { detectLanguage } from "../../language/detect-language.ts";
import { findingOf } from "../finding-of.ts";
import type { GuardContext } from "../guard-context.ts";
import { familyOf } from "../phrases/families.ts";
import type { PhraseHit } from "../phrases/find-phrases.ts";
import { judgeMeaning, type Meaning } from "./judge-meaning.ts";

/** Confidence from which a sentence is held to be forbidden; training puts its threshold there. */
const forbiddenFrom = 0.5;

/** Confidence below which the model is so sure of a sentence that it excuses a listed phrase in it. */
const lawfulBelow = 0.1;

/** What a sentence that nobody scripted means; undefined where words are known beforehand. */
export function meaningOf(text: string, context: GuardContext): Meaning | undefined {
  if (context.isFreeSpeech !== true) return undefined;
  const detected = detectLanguage(text);
  const language = detected === "zh" || detected === "en" ? detected : languageOf(context.locale);
  return judgeMeaning(text, language);
}

/** A finding on the whole sentence where the model takes it to be forbidden. */
export function meaningFinding(text: string, meaning: Meaning, context: GuardContext): Finding[] {
  const { confidence, family } = meaning;
  if (confidence < forbiddenFrom) return [];
  return [
    { ...findingOf(family, [0, text.length], context.pack), ruleId: "all.meaning", action: "log" },
  ];
}

/**
 * True if a listed phrase does no harm in what the whole sentence means: "the jail's medical department
 * billed your insurance". Never of what is critical, what is disguised, or a yes to a bad question.
 */
export const isExcused = (
  { family, kind, isDisguised }: PhraseHit,
  meaning: Meaning | undefined,
): boolean =>
  meaning !== undefined &&
  meaning.confidence < lawfulBelow &&
  kind !== "asked" &&
  !isDisguised &&
  familyOf(family)?.severity !== "critical";
