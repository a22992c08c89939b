import type { Instant } from "../../domain/calendar.ts";
import type { Language } from "../../domain/locale.ts";
import { findMentionsEn } from "../../language/en/find-mentions.ts";
import type { Mention } from "../../language/mention.ts";
import { findMentionsZh } from "../../language/zh/find-mentions.ts";

/** Any moment will do: what counts is that a day is named, not which. */
const anyMoment = { now: "2026-01-01T12:00:00Z" as Instant, timezone: "UTC", dayFirst: false };

/** The sums, shares, counts and days that a document's words name. */
export const mentionsIn = (text: string, language: Language): readonly Mention[] =>
  language === "zh" ? findMentionsZh(text, anyMoment) : findMentionsEn(text, anyMoment);
