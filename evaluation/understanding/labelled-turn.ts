import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Language } from "../../domain/locale.ts";
import { ASKED, EMOTION_LABELS, INTENTS, TRIGGERS } from "../../domain/vocabulary.ts";
import { settleLabels } from "./settle-labels.ts";

const labelledTurnSchema = z.object({
  text: z.string().min(1),
  asked: z.enum(ASKED).nullable(),
  intents: z.array(z.enum(INTENTS)),
  triggers: z.array(z.enum(TRIGGERS)),
  emotion: z.enum(EMOTION_LABELS),
});

/** One labelled line of the corpus. */
export interface TrainingTurn extends z.output<typeof labelledTurnSchema> {
  /** The file it is from: `zh`, `zh-d`. One file is one author, and what was added to it counts as theirs. */
  readonly file: string;
}

const corpus = new URL("../corpus/", import.meta.url);

/** The corpus of a language with its labels settled, file by file, in the order of the lines. */
export const readCorpus = (language: Language): TrainingTurn[] =>
  readdirSync(corpus)
    .filter((name) => name.startsWith(language) && name.endsWith(".jsonl"))
    .map((name) => name.slice(0, -".jsonl".length))
    .sort()
    .flatMap(readFile);

const readFile = (file: string): TrainingTurn[] =>
  readFileSync(new URL(`${file}.jsonl`, corpus), "utf8")
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => settleLabels({ ...labelledTurnSchema.parse(JSON.parse(row)), file }));
