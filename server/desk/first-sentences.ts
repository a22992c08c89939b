import type { HandoffReason } from "../../domain/handoff.ts";
import type { Locale } from "../../domain/locale.ts";
import { loadDeskWords } from "../../prompts/load-desk-words.ts";
import type { HandoffPack } from "../protocol/desk.ts";

/** What a person may say first, the most fitting before what always fits, then short replies. */
export function firstSentences(
  locale: Locale,
  reason: HandoffReason | undefined,
): HandoffPack["suggestions"] {
  const { first, canned } = loadDeskWords(locale);
  const fitting = reason === undefined ? [] : first[reason];
  return [
    ...[...fitting, ...first.any].map((text) => ({ key: "first", text })),
    ...Object.entries(canned).map(([key, text]) => ({ key, text })),
  ];
}
