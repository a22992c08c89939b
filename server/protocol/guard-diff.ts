import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { JURISDICTIONS } from "../../domain/locale.ts";
import { findingSchema } from "../../domain/schemas/finding-schema.ts";

/** Calls that one comparison reads at most. Each is read whole; more would keep the store busy. */
export const diffCallsMax = 1_000;

/** Calls that it reads where nobody says how many: some days of a small team, in about a second. */
const diffCallsDefault = 200;

/** A pack that might come into use. */
export const packDiffRequestSchema = z
  .object({
    jurisdiction: z.enum(JURISDICTIONS),
    /** The file as it would be put into the folder: its text, or the object in it. */
    pack: z.union([z.string().min(1), z.looseObject({})]),
    /** The newest calls of the jurisdiction, so many of them at most. */
    sampleMax: z.int().min(1).max(diffCallsMax).default(diffCallsDefault),
  })
  .meta({ id: "PackDiffRequest" });

/** A sentence of a past call that is judged otherwise. */
const changedSentenceSchema = z.object({
  callId: z.string(),
  sequence: z.int().min(1),
  /** The exchange that it stands in: the `sequence` of a `Turn`. */
  turn: z.int().min(1),
  at: instantSchema,
  /** Without what says who the debtor is. */
  text: z.string(),
  /** What holds it back, under the one pack or the other. */
  findings: z.array(findingSchema),
});
export type ChangedSentence = z.output<typeof changedSentenceSchema>;

const packNameSchema = z.object({ version: z.string(), sha256: z.string() });

/** What a pack would have changed on past calls. */
export const packDiffSchema = z
  .object({
    inUse: packNameSchema,
    candidate: packNameSchema,
    /** Ids of rules. */
    rules: z.object({
      added: z.array(z.string()),
      removed: z.array(z.string()),
      changed: z.array(z.string()),
    }),
    checked: z.object({
      calls: z.int().min(0),
      sentences: z.int().min(0),
      /** Calls whose log this version cannot read, or that is not what was written. */
      unreadable: z.int().min(0),
      /** When the oldest of the calls began. */
      since: instantSchema.nullable(),
      /** `all`: every call of the jurisdiction was read; otherwise which limit ended it. */
      endedBy: z.enum(["all", "sample", "sentences", "time"]),
    }),
    counts: z.object({
      newlyBlocked: z.int().min(0),
      newlyAllowed: z.int().min(0),
      /** Blocked or allowed as before, but under another rule. */
      otherRule: z.int().min(0),
    }),
    /** The newest of them, a limited number. */
    newlyBlocked: z.array(changedSentenceSchema),
    newlyAllowed: z.array(changedSentenceSchema),
  })
  .meta({ id: "PackDiff" });
export type PackDiff = z.output<typeof packDiffSchema>;
