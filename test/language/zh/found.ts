import type { Mention, MentionContext } from "../../../language/mention.ts";
import { findMentionsZh } from "../../../language/zh/find-mentions.ts";

/** A Friday morning in Shanghai. */
export const friday: MentionContext = {
  now: "2026-11-20T10:05:00+08:00",
  timezone: "Asia/Shanghai",
  dayFirst: false,
};

export const at = (now: string, timezone = "Asia/Shanghai"): MentionContext => ({
  ...friday,
  now,
  timezone,
});

/** The mentions of one kind in a text. */
export function found<K extends Mention["kind"]>(
  kind: K,
  text: string,
  context: MentionContext = friday,
): (Mention & { kind: K })[] {
  return findMentionsZh(text, context).filter(
    (mention): mention is Mention & { kind: K } => mention.kind === kind,
  );
}

/** The kinds of mentions in a text, in order. */
export const kindsIn = (text: string, context: MentionContext = friday): string[] =>
  findMentionsZh(text, context).map(({ kind }) => kind);
