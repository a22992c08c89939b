import { z } from "zod";
import { LOCALES } from "../../../domain/locale.ts";
import { FAMILIES } from "../../../domain/vocabulary.ts";
import examplesFile from "./examples.json" with { type: "json" };
import paraphrasesFile from "./paraphrases.json" with { type: "json" };

const exampleSchema = z.strictObject({
  /** Absent where a sentence is harmless in every family. */
  family: z.enum(FAMILIES).optional(),
  locale: z.enum(LOCALES),
  text: z.string(),
  /** What the debtor said just before. */
  debtorText: z.string().optional(),
  /** What the case says of a court, where the sentence does. */
  legalStatus: z.looseObject({}).optional(),
  forbidden: z.boolean(),
});
export type Example = z.output<typeof exampleSchema>;

/** The examples of the source sheet, forbidden ones and their look-alikes. */
export const examples: readonly Example[] = z.array(exampleSchema).parse(examplesFile);

/** Other wordings of the same, written after the patterns. */
export const paraphrases: readonly Example[] = z.array(exampleSchema).parse(paraphrasesFile);
