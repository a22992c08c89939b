import type { Language } from "../../domain/locale.ts";
import type { Mention } from "../../language/mention.ts";
import { cutSentences } from "../../language/sentences.ts";
import { speaksOfOwned } from "./is-open-question.ts";
import type { KnowledgePassage } from "./knowledge-document.ts";
import { answerCharsMax, answerSentencesMax } from "./knowledge-limits.ts";
import { mentionsIn } from "./mentions-in.ts";
import { termsOf } from "./terms-of.ts";

/** Why a passage never answers by itself. */
export const SILENCES = ["too_long", "policy", "money", "number"] as const;
export type Silence = (typeof SILENCES)[number];

/** What a passage would say. */
export type PassageAnswer =
  | { readonly sentences: readonly string[]; readonly because?: never }
  | { readonly sentences?: never; readonly because: Silence };

/**
 * What a passage would say to a question: its approved answer whole, or of running text the sentence that fits the
 * question best. A quoted sentence has no number at all; an approved answer has no sum, share, rate, count of instalments
 * or day: those are the case's, whatever a document says.
 */
export function answerOf(
  passage: KnowledgePassage,
  question: string,
  language: Language,
): PassageAnswer {
  const isApproved = passage.questions.length > 0;
  const sentences = cutSentences(passage.text);
  const chosen = isApproved ? sentences : bestSentence(sentences, question, language);
  const said = chosen.join(language === "zh" ? "" : " ");
  if (chosen.length > answerSentencesMax || said.length > answerCharsMax[language]) {
    return { because: "too_long" };
  }
  if (speaksOfOwned([...passage.questions, said].join("\n"), language))
    return { because: "policy" };
  const numbers = mentionsIn(said, language);
  if (numbers.some((mention) => isOfCase(mention, said))) return { because: "money" };
  if (!isApproved && (numbers.length > 0 || /\p{Nd}/u.test(said))) return { because: "number" };
  return { sentences: chosen };
}

/** What begins so speaks of something that was named before. */
const pointsBack: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:其|它|他|她|这|那|此|该|上述|前者|后者)/u,
  en: /^(?:it|its|this|that|these|those|they|their|them|he|she|his|her|such|both|either|neither|none|the same)\b/iu,
};

/** The sentence that fits a question best, with the one before it where it speaks of what was named there. */
function bestSentence(
  sentences: readonly string[],
  question: string,
  language: Language,
): readonly string[] {
  const asked = new Set(termsOf(question, language));
  let best = 0;
  let most = -1;
  for (const [index, sentence] of sentences.entries()) {
    const hits = new Set(termsOf(sentence, language).filter((term) => asked.has(term))).size;
    if (hits > most) [best, most] = [index, hits];
  }
  const isAlone = !pointsBack[language].test(sentences[best] ?? "");
  return sentences.slice(isAlone ? best : Math.max(0, best - 1), best + 1);
}

/** A day of the calendar, not one of the week or "the next day": those stand in opening hours and notices. */
const calendarDay =
  /\d|月|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

/** A value that only a case may give. */
function isOfCase(mention: Mention, text: string): boolean {
  switch (mention.kind) {
    case "amount":
      return !mention.isBare;
    case "share":
    case "instalments":
      return true;
    case "date":
      return calendarDay.test(text.slice(mention.from, mention.to));
    default:
      return false;
  }
}
