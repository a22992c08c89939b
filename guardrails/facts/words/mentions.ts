import { remembered } from "../../../domain/remembered.ts";
import { findMentionsEn } from "../../../language/en/find-mentions.ts";
import type { Mention, MentionContext } from "../../../language/mention.ts";
import { findMentionsZh } from "../../../language/zh/find-mentions.ts";
import { joinCents } from "../values/join-cents.ts";
import type { GuardContext } from "../../guard-context.ts";

/** Against which days are read where nothing tells the time. */
const reviewedDefault = "2026-11-21";

/** Full-width letters, digits and marks, which stand as far from their ASCII forms as 0xFEE0. */
const fullWidth = /[！-～]/g;

/** Texts whose values are kept: a sentence and the debtor's words are looked at by several checks. */
const textsMax = 16;
const found = remembered<readonly Mention[]>(textsMax);

/** Every value that a text names, by the finder of its language; places are places in the text as given. */
export function mentionsOf(text: string, context: GuardContext): readonly Mention[] {
  const { now, timezone } = mentionContext(context);
  return found(`${context.locale} ${now} ${timezone} ${text}`, () => findMentions(text, context));
}

function findMentions(text: string, context: GuardContext): Mention[] {
  const find = context.locale === "zh-CN" ? findMentionsZh : findMentionsEn;
  const plain = text.replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const read = context.locale === "zh-CN" ? text : plain;
  return joinCents(find(read, mentionContext(context)), read);
}

/** The moment against which days are read: the call's, else the case's, else the pack's. */
export function mentionContext(context: GuardContext): MentionContext {
  const { now, timezone, caseFacts, pack, locale } = context;
  return {
    now: now ?? caseFacts?.balanceAsOf ?? `${pack.reviewed ?? reviewedDefault}T00:00:00Z`,
    timezone: timezone ?? caseFacts?.debtor.timezone ?? "UTC",
    dayFirst: locale === "en-GB",
  };
}
