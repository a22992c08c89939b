import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS, FINDING_SEVERITIES } from "../../evaluation/score/call-finding.ts";

const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "Expected a month: 2026-11.");

/** So many of so many calls, in each of the months. */
const monthlySchema = z.array(z.object({ calls: z.int().min(0), of: z.int().min(0) }));

/** A moment in a call to listen to. */
export const clipSchema = z
  .object({
    callId: z.string(),
    startedAt: instantSchema,
    agent: z.string(),
    turn: z.int().min(0),
    fromMs: z.number().nullable(),
    toMs: z.number().nullable(),
    severity: z.enum(FINDING_SEVERITIES),
  })
  .meta({ id: "Clip" });
export type Clip = z.output<typeof clipSchema>;

/** The frequent problems of a month, beside the months before it; the month of the report stands last. */
export const monthlyReportSchema = z
  .object({
    month: z.string(),
    months: z.array(z.string()),
    totals: z.array(
      z.object({
        calls: z.int().min(0),
        points: z.number().nullable(),
        withFindings: z.int().min(0),
      }),
    ),
    problems: z.array(
      z.object({
        kind: z.enum(FINDING_KINDS),
        detail: z.string().nullable(),
        monthly: monthlySchema,
        examples: z.array(clipSchema),
      }),
    ),
    /** Of the calls in which a step was due and the scorers could tell, those in which it was done. */
    steps: z.array(z.object({ step: z.enum(STEPS), monthly: monthlySchema })),
    /** By who spoke for the creditor: calls with a finding that counts. */
    groups: z.array(z.object({ group: z.string(), monthly: monthlySchema })),
    scorer: z.string(),
    madeAt: instantSchema,
  })
  .meta({ id: "MonthlyReport" });
export type MonthlyReport = z.output<typeof monthlyReportSchema>;

export const reportPathSchema = z.object({ month: monthSchema });
