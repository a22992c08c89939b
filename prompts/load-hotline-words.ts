import { readFileSync } from "node:fs";
import { z } from "zod";
import { languageOf, type Locale } from "../domain/locale.ts";

const sentences = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  version: z.string(),
  /** Who speaks, and what is to be keyed in. */
  ask: sentences,
  again: sentences,
  sorry: sentences,
  /** Where a person is; `{phone}` is the number for help. */
  person: sentences,
  official: sentences,
  goodbye: sentences,
});

export type HotlineWords = Readonly<z.output<typeof schema>>;

const loaded = new Map<string, HotlineWords>();

/** What somebody hears who calls from a number that belongs to no case: nothing of it is about anybody. */
export function loadHotlineWords(locale: Locale): HotlineWords {
  const name = languageOf(locale) === "zh" ? "zh-CN" : "en";
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const file = new URL(`hotline/${name}.json`, import.meta.url);
  const words = schema.parse(JSON.parse(readFileSync(file, "utf8")));
  loaded.set(name, words);
  return words;
}
