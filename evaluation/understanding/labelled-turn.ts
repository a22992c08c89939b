import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Language } from "../../domain/locale.ts";
import { ASKED, EMOTION_LABELS, INTENTS, TRIGGERS } from "../../domain/vocabulary.ts";

const trainingTurnSchema = z.object({
  text: z.string().min(1),
  asked: z.enum(ASKED).nullable(),
  intents: z.array(z.enum(INTENTS)),
  triggers: z.array(z.enum(TRIGGERS)),
  emotion: z.enum(EMOTION_LABELS),
});

/** One labelled line of the corpus. */
export type TrainingTurn = z.output<typeof trainingTurnSchema>;

/** The corpus of a language, in the order of its file. */
export function readCorpus(language: Language): TrainingTurn[] {
  const path = new URL(`../corpus/${language}.jsonl`, import.meta.url);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => trainingTurnSchema.parse(JSON.parse(row)));
}
