import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Language } from "../../domain/locale.ts";
import { ASKED } from "../../domain/vocabulary.ts";

const rowSchema = z.object({
  text: z.string().min(1),
  asked: z.enum(ASKED).nullable(),
  author: z.string().optional(),
});

/** One whole contribution of a debtor, and whose idea it was. */
export interface Utterance {
  readonly text: string;
  readonly asked: z.output<typeof rowSchema>["asked"];
  readonly author: string;
}

const corpus = new URL("../corpus/", import.meta.url);

/** Lines that the developers added are too few to stand as an author of their own. */
const notAnAuthor = "core";

/**
 * The whole contributions of the files `<language>.jsonl` and `<language>-<author>.jsonl`, in the order of
 * the files' names.
 */
export function readUtterances(language: Language): Utterance[] {
  return readdirSync(corpus)
    .filter((name) => name.startsWith(language) && name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFile(new URL(name, corpus), name.replace(".jsonl", "")));
}

function readFile(url: URL, name: string): Utterance[] {
  const rows = readFileSync(url, "utf8").split("\n");
  return rows
    .filter((row) => row.trim() !== "")
    .map((row) => {
      const { text, asked, author } = rowSchema.parse(JSON.parse(row));
      return {
        text,
        asked,
        author: author === undefined || author === notAnAuthor ? name : author,
      };
    });
}
