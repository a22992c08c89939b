import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { JURISDICTIONS } from "../../domain/locale.ts";
import { findingSchema } from "../../domain/schemas/finding-schema.ts";
import { FAMILIES } from "../../domain/vocabulary.ts";

/** Characters of a note on a finding: a remark, not a report. */
const noteCharsMax = 500;

/** What people say of the guard's judgement. */
export const VERDICTS = ["right", "false_block", "missed"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which findings are asked for. */
export const findingQuerySchema = z.object({
  family: z.enum(FAMILIES).optional(),
  jurisdiction: z.enum(JURISDICTIONS).optional(),
  from: instantSchema.optional(),
  /** The end excluded. */
  to: instantSchema.optional(),
  after: z.string().max(500).optional(),
});

/** What somebody said of the guard's judgement. */
export const findingMarkSchema = z
  .object({
    verdict: z.enum(VERDICTS),
    note: z.string().nullable(),
    by: z.string(),
    at: instantSchema,
  })
  .meta({ id: "FindingMark" });
export type FindingMark = z.output<typeof findingMarkSchema>;

/** One sentence of a call that the guard held back, noted something on, or that somebody marked. */
export const guardFindingSchema = z
  .object({
    callId: z.string(),
    /** Its entry in the log of the call. */
    sequence: z.int().min(1),
    /** The exchange that it stands in: the `sequence` of a `Turn`. */
    turn: z.int().min(1),
    at: instantSchema,
    jurisdiction: z.enum(JURISDICTIONS),
    /** It was held back; otherwise it was said. */
    isBlocked: z.boolean(),
    line: z.string(),
    /** Without what says who the debtor is; the places of the findings are places in this text. */
    text: z.string(),
    findings: z.array(findingSchema),
    mark: findingMarkSchema.nullable(),
  })
  .meta({ id: "GuardFinding" });
export type GuardFinding = z.output<typeof guardFindingSchema>;

/** Findings, newest first; `next` fetches the page after this one. */
export const guardFindingPageSchema = z
  .object({ findings: z.array(guardFindingSchema), next: z.string().nullable() })
  .meta({ id: "GuardFindingPage" });
export type GuardFindingPage = z.output<typeof guardFindingPageSchema>;

export const newFindingMarkSchema = z
  .object({ verdict: z.enum(VERDICTS), note: z.string().trim().max(noteCharsMax).optional() })
  .meta({ id: "NewFindingMark" });
