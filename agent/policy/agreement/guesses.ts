import { languageOf } from "../../../domain/locale.ts";
import { findMentionsEn } from "../../../language/en/find-mentions.ts";
import type { Mention } from "../../../language/mention.ts";
import { findMentionsZh } from "../../../language/zh/find-mentions.ts";
import type { ConversationState } from "../state.ts";
import { patterns } from "../../../language/patterns/pattern.ts";

const alternatives = patterns({
  zh: /或|还是|要么|要不就是|不然就是/u,
  en: /\b(?:or|either|maybe)\b/iu,
});

/** True where a turn offers several fragments to choose from: "4567 or 4568". A slip corrected is one. */
export function isGuessing({ call, debt }: ConversationState, text: string): boolean {
  const language = languageOf(call.locale);
  if (!alternatives[language].test(text)) return false;
  const find = language === "zh" ? findMentionsZh : findMentionsEn;
  const mentions = find(text, {
    now: call.startedAt,
    timezone: debt.debtor.timezone,
    dayFirst: call.locale === "en-GB",
  });
  return new Set(mentions.flatMap(fragmentOf)).size > 1;
}

/** Digits of the last four of an identity number. */
const lastDigits = 4;

function fragmentOf(mention: Mention): readonly string[] {
  if (mention.kind === "date") return [mention.date];
  return mention.kind === "digits" && mention.digits.length === lastDigits ? [mention.digits] : [];
}
