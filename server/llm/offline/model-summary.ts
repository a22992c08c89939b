import { z } from "zod";
import { DISPOSITIONS, type Disposition } from "../../../domain/dispositions.ts";

/** Characters of each text: what is read at a glance beside a call. */
export const summaryCharsMax = 600;
export const briefCharsMax = 400;
export const noteCharsMax = 600;

/** What a model has to answer. How the call ended is asked for too, to see whether it was understood. */
export const modelSummarySchema = z.strictObject({
  summary: z.string().trim().min(1).max(summaryCharsMax),
  brief: z.string().trim().min(1).max(briefCharsMax),
  note: z.string().trim().min(1).max(noteCharsMax),
  disposition: z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]]),
  promised: z.boolean(),
});
export type ModelSummary = z.output<typeof modelSummarySchema>;
