import { readFileSync } from "node:fs";
import { z } from "zod";
import { HANDOFF_REASONS, type HandoffReason } from "../domain/handoff.ts";
import { languageOf, type Locale } from "../domain/locale.ts";

const sentences = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  version: z.string(),
  /** What a person may begin with, by why they were called. */
  first: z.strictObject({
    any: sentences,
    ...(Object.fromEntries(HANDOFF_REASONS.map((reason) => [reason, sentences])) as Record<
      HandoffReason,
      typeof sentences
    >),
  }),
  /** Short replies at hand, by key. */
  canned: z.record(z.string().min(1), z.string().min(1)),
});

export type DeskWords = Readonly<z.output<typeof schema>>;

const loaded = new Map<string, DeskWords>();

/** Sentences that a person at the desk can send as they stand, in the language of a call. */
export function loadDeskWords(locale: Locale): DeskWords {
  const name = languageOf(locale) === "zh" ? "zh-CN" : "en";
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const file = new URL(`desk/${name}.json`, import.meta.url);
  const words = schema.parse(JSON.parse(readFileSync(file, "utf8")));
  loaded.set(name, words);
  return words;
}
