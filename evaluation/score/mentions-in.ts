import type { Language } from "../../domain/locale.ts";
import { remembered } from "../../domain/remembered.ts";
import { findMentionsEn } from "../../language/en/find-mentions.ts";
import type { Mention } from "../../language/mention.ts";
import { findMentionsZh } from "../../language/zh/find-mentions.ts";
import type { ScoredRecord } from "./scored-record.ts";
import { standInCase } from "./stand-in-case.ts";

/** A figure, or a word that may be one; finders are slow, and most turns have neither. */
export const mayHaveValue: Readonly<Record<Language, RegExp>> = {
  zh: /[\d一二两三四五六七八九十百千万零〇半周号月底天后今明]/u,
  en: /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|full|today|tonight|tomorrow|\w+day|first|second|third|\w+th|week|month|oh|zero)\b/i,
};

/** Turns whose values are kept: several scorers look at the same one. */
const turnsMax = 1_000;
const found = remembered<readonly Mention[]>(turnsMax);

/** The amounts, days, counts and digits that a turn of this call names. */
export function mentionsIn(
  text: string,
  record: ScoredRecord,
  language: Language,
): readonly Mention[] {
  const { startedAt, locale, case: debt } = record;
  if (!mayHaveValue[language].test(text)) return [];
  const timezone = debt?.debtor.timezone ?? standInCase(locale).debtor.timezone;
  const find = language === "zh" ? findMentionsZh : findMentionsEn;
  return found(`${startedAt} ${timezone} ${locale} ${text}`, () =>
    find(text, { now: startedAt, timezone, dayFirst: locale === "en-GB" }),
  );
}
