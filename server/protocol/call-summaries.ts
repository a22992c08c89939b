import { z } from "zod";
import type { WrittenBy } from "../../agent/ports/written-by.ts";
import { WRITING_FAULTS } from "../../agent/ports/offline-writer.ts";

/** Why the texts are the log's and not a model's. */
export const SUMMARY_REASONS = [
  ...WRITING_FAULTS,
  /** No model is set up. */
  "not_configured",
  /** The rules of the call do not allow this endpoint to be told of it. */
  "endpoint",
  /** Nobody has said anything yet. */
  "nothing_said",
  /** A figure of the model is neither in the log nor in the case. */
  "figure",
  /** The guard would not let the words pass. */
  "guard",
  /** The model takes the call to have ended otherwise than it did. */
  "outcome",
] as const;
export type SummaryReason = (typeof SUMMARY_REASONS)[number];

/** Which model wrote it, and the prompt that it was asked with. */
const writtenBySchema = z.object({
  model: z.string(),
  prompt: z.object({
    name: z.string(),
    version: z.string(),
    /** SHA-256 of the prompt's file, in hexadecimal. */
    hash: z.string(),
  }),
}) satisfies z.ZodType<WrittenBy>;

/** A call in words, for people at the desk: drafts, to be corrected. */
export const callSummaryTextSchema = z
  .object({
    /** What happened in the call. */
    text: z.string(),
    /** What whoever takes it over should know first. */
    brief: z.string(),
    /** A note for the file. */
    note: z.string(),
    source: z.enum(["model", "log"]),
    /** Only where the source is a model. */
    writtenBy: writtenBySchema.optional(),
    /** Only where the source is the log. */
    why: z.enum(SUMMARY_REASONS).optional(),
  })
  .meta({ id: "CallSummaryText" });
export type CallSummaryText = z.output<typeof callSummaryTextSchema>;
