import { readFileSync } from "node:fs";
import { z } from "zod";
import { HANDOFF_REASONS } from "../domain/handoff.ts";
import { languageOf, type Locale } from "../domain/locale.ts";
import { REASON_CODES } from "../domain/vocabulary.ts";

const sentence = z.string().min(1);
const sentences = z.array(sentence).min(1);

const schema = z.strictObject({
  version: z.string(),
  /** What whoever answers hears first: nothing of it is about anybody. */
  ask: sentences,
  tooLate: sentences,
  reasons: z.record(z.enum(HANDOFF_REASONS), sentence),
  verified: sentence,
  notVerified: sentence,
  arrears: z.record(z.enum(REASON_CODES), sentence),
  /** By the notes of a pack; others are on the screen only. */
  care: z.partialRecord(
    z.enum(["hold", "frozen", "do_not_ask", "recording_objection", "hardship"]),
    sentence,
  ),
  feeling: z.partialRecord(z.enum(["anxious", "sad", "angry", "confused", "desperate"]), sentence),
  agreed: sentence,
  joining: sentence,
});

export type HandoverWords = Readonly<z.output<typeof schema>>;

const loaded = new Map<string, HandoverWords>();

/** What a person who is called to a call hears alone, in the language of that call. No figure is in it. */
export function loadHandoverWords(locale: Locale): HandoverWords {
  const name = languageOf(locale) === "zh" ? "zh-CN" : "en";
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const file = new URL(`handover/${name}.json`, import.meta.url);
  const words = schema.parse(JSON.parse(readFileSync(file, "utf8")));
  loaded.set(name, words);
  return words;
}
