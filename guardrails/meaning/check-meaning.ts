import type { Finding } from "../../domain/finding.ts";
import { languageOf } from "../../domain/locale.ts";
import { detectLanguage } from "../../language/detect-language.ts";
import { findingOf } from "../finding-of.ts";
import type { GuardContext } from "../guard-context.ts";
import { familyOf } from "../phrases/families.ts";
import type { PhraseHit } from "../phrases/find-phrases.ts";
import { isBeforeOthers } from "../privacy/is-before-others.ts";
import { judgeMeaning, type Meaning } from "./judge-meaning.ts";

/** Confidence from which a sentence is held to be forbidden; training puts its threshold there. */
const forbiddenFrom = 0.5;

/**
 * Confidence below which a listed phrase in the sentence is excused. By unseen authors
 * (`bench/guard/unseen-authors.ts`) a fifth of all false blocks go, for one forbidden sentence in a thousand.
 */
const lawfulBelow = 0.2;

/** The same for words of debt before verification. */
const nothingGivenBelow = 0.2;

/** What a sentence that nobody scripted means; undefined where words are known beforehand. */
export function meaningOf(text: string, context: GuardContext): Meaning | undefined {
  if (context.isFreeSpeech !== true) return undefined;
  const detected = detectLanguage(text);
  const language = detected === "zh" || detected === "en" ? detected : languageOf(context.locale);
  return judgeMeaning({ text, debtorText: context.debtorText, language });
}

/** A finding on the whole sentence where the model takes it to be forbidden. */
export function meaningFinding(
  text: string,
  meaning: Meaning | undefined,
  context: GuardContext,
): Finding[] {
  if (meaning === undefined) return [];
  const isForbidden = meaning.confidence >= forbiddenFrom;
  const isPrivate = isBeforeOthers(context) && !isForbidden && meaning.givesAway >= forbiddenFrom;
  if (!isForbidden && !isPrivate) return [];
  const meant = isForbidden ? meaning.family : "F16";
  return [
    { ...findingOf(meant, [0, text.length], context.pack), ruleId: "all.meaning", action: "log" },
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

/** True if words of debt give nothing away in what the sentence means: "I am not selling loans". */
export const givesNothingAway = (meaning: Meaning | undefined): boolean =>
  meaning !== undefined && meaning.givesAway < nothingGivenBelow;
