import type { CreditorKnowledge } from "../../agent/knowledge/look-up.ts";
import { answerScoreMin } from "../../agent/knowledge/knowledge-limits.ts";
import { understand } from "../../agent/understanding/understand.ts";
import { dateAt, type Instant } from "../../domain/calendar.ts";
import { languageOf } from "../../domain/locale.ts";
import type { GuardRules } from "../../guardrails/index.ts";
import type { KnowledgeTried, KnowledgeTry } from "../protocol/knowledge.ts";
import { triedPassagesMax } from "./knowledge-limits.ts";
import { maySay } from "./passage-view.ts";

/** What would come of a question in a call of today, and which passages were nearest to it. */
export function tryQuestion(
  known: CreditorKnowledge,
  { text, locale, jurisdiction, creditor, isVerified }: KnowledgeTry,
  { pack, at }: { readonly pack: GuardRules; readonly at: Instant },
): KnowledgeTried {
  const language = languageOf(locale);
  const question = {
    text,
    understanding: understand({ text, locale, asked: null, now: at, timezone: "UTC" }),
    language,
    jurisdiction,
    creditor,
    today: dateAt(at, "UTC"),
    isVerified,
    maySay: (sentence: string) => maySay(sentence, { pack, language, at, isVerified }),
  };
  const candidates = known.candidates(question).slice(0, triedPassagesMax);
  return {
    finding: known.look(question) ?? null,
    candidates: candidates.map(({ document, passage, place, score }) => ({
      documentId: document.id,
      title: document.title,
      version: document.version,
      passage: place,
      text: passage.text,
      score: Math.round(score * 1000) / 1000,
    })),
    scoreMin: answerScoreMin[language],
  };
}
