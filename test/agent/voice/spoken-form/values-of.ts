import { expect } from "vitest";
import { spokenForm } from "../../../../agent/voice/spoken-form/spoken-form.ts";
import type { ApprovedText } from "../../../../domain/approved-text.ts";
import { languageOf, type Locale } from "../../../../domain/locale.ts";
import { findMentionsEn } from "../../../../language/en/find-mentions.ts";
import type { Mention, MentionContext } from "../../../../language/mention.ts";
import { findMentionsZh } from "../../../../language/zh/find-mentions.ts";

export const now = "2026-11-20T10:05:00+08:00";

/** What our own finders read out of a text: every value that is no mere figure, in order. */
export function valuesOf(text: string, locale: Locale): string[] {
  const context: MentionContext = {
    now,
    timezone: "Asia/Shanghai",
    dayFirst: locale === "en-GB",
  };
  const find = languageOf(locale) === "zh" ? findMentionsZh : findMentionsEn;
  return find(text, context).flatMap(valueOf);
}

function valueOf(mention: Mention): string[] {
  switch (mention.kind) {
    case "amount":
      return mention.isBare ? [] : [`${mention.minorUnits} ${mention.currency ?? ""}`];
    case "amount-expression":
    case "frequency":
      return [mention.value];
    case "share":
      return [`${mention.basisPoints} bp`];
    case "date":
      return [mention.date];
    case "time":
      return [mention.at];
    case "instalments":
      return [`${mention.count} instalments`];
    case "duration":
      return [`${mention.days} days`];
    // Groups of a number that is dialled may be told apart by the pauses between them.
    case "digits":
    case "phone":
      return [];
  }
}

/** Speaks the text, and holds the words against it: the same values, and no figure left to guess at. */
export function expectSameValues(text: string, locale: Locale): void {
  const spoken = spokenForm(text as ApprovedText, locale);
  expect(valuesOf(spoken, locale), `${text}\n${spoken}`).toEqual(valuesOf(text, locale));
  expect(spoken).not.toMatch(/\d/);
}
