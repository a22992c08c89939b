import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { LOCALES, languageOf, type Language } from "../../domain/locale.ts";
import { FAMILIES } from "../../domain/vocabulary.ts";

const labelledSentenceSchema = z.object({
  locale: z.enum(LOCALES),
  text: z.string().min(1),
  verified: z.boolean(),
  debtorText: z.string().nullable(),
  families: z.array(z.enum(FAMILIES)),
});

/** One labelled sentence of an agent, and who wrote it. */
export interface LabelledSentence extends z.output<typeof labelledSentenceSchema> {
  readonly author: string;
}

const folder = new URL("../guard-corpus/", import.meta.url);

/** The corpus of a language, author by author. */
export function readGuardCorpus(language: Language): LabelledSentence[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readSentences(new URL(name, folder), name.replace(".jsonl", "")))
    .filter((sentence) => languageOf(sentence.locale) === language);
}

/** The labelled sentences of one file. */
export function readSentences(path: URL, author: string): LabelledSentence[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => ({ ...labelledSentenceSchema.parse(JSON.parse(row)), author }));
}
