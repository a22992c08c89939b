import { findMentionsEn } from "../../language/en/find-mentions.ts";
import type { Mention, MentionContext } from "../../language/mention.ts";
import { findMentionsZh } from "../../language/zh/find-mentions.ts";
import { joinCents } from "./join-cents.ts";
import type { GuardContext } from "../guard-context.ts";

/** Every value that a text names, by the finder of its language. */
export function mentionsOf(text: string, context: GuardContext): Mention[] {
  const find = context.locale === "zh-CN" ? findMentionsZh : findMentionsEn;
  return joinCents(find(text, mentionContext(context)), text);
}

/** The moment against which days are read: the call's, else the case's, else the pack's. */
export function mentionContext(context: GuardContext): MentionContext {
  const { now, timezone, caseFacts, pack, locale } = context;
  return {
    now: now ?? caseFacts?.balanceAsOf ?? `${pack.reviewed}T00:00:00Z`,
    timezone: timezone ?? caseFacts?.debtor.timezone ?? "UTC",
    dayFirst: locale === "en-GB",
  };
}
