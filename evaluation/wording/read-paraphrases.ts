import { readFileSync } from "node:fs";
import { z } from "zod";
import { lineKeySchema } from "../../domain/schemas/line-key-schema.ts";
import { LOCALES, type Language } from "../../domain/locale.ts";

const paraphraseSchema = z.strictObject({
  line: lineKeySchema,
  locale: z.enum(LOCALES),
  text: z.string().min(1),
  /** True if it says the line and nothing else. */
  ok: z.boolean(),
  /** What is wrong with it otherwise. */
  what: z.string().optional(),
});

/** One wording of a line, with `{fact}` where a fact stands, and whether it may be said for the line. */
export type Paraphrase = z.output<typeof paraphraseSchema>;

/** Every third row of the first author is kept out of training, to measure on. */
const heldOutEvery = 3;

const isHeldOut = (index: number): boolean => index % heldOutEvery === heldOutEvery - 1;

/** The recorded wordings of a language: those to learn from and those to measure on. */
export function readParaphrases(language: Language): {
  readonly learnt: readonly Paraphrase[];
  readonly heldOut: readonly Paraphrase[];
} {
  const first = readRows(`paraphrases-${language}.jsonl`);
  // The third author's are such as a model words when it is given the prompt; all of them say their line.
  const others = ["b", "c"].flatMap((author) =>
    readRows(`paraphrases-${language}-${author}.jsonl`),
  );
  return {
    learnt: [...first.filter((_, index) => !isHeldOut(index)), ...others],
    heldOut: first.filter((_, index) => isHeldOut(index)),
  };
}

const readRows = (name: string): Paraphrase[] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => paraphraseSchema.parse(JSON.parse(row)));
