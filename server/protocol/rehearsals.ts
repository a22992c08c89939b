import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { decimalPattern } from "../../domain/money.ts";
import { ROUND_CASE_STATES } from "./rounds.ts";

/** Cases that one rehearsal plays at most; their interval is what more would narrow. */
export const rehearsalCasesMax = 500;

const share = z.number().min(0).max(1);
const price = z.string().regex(decimalPattern, 'Expected an amount such as "0.05".');

/** What a rehearsal is to assume. Nothing here is known of the debtors: it is what somebody expects. */
export const rehearsalRequestSchema = z
  .object({
    /** Cases that are drawn; all of them where there are no more. */
    cases: z.int().min(1).max(rehearsalCasesMax).default(rehearsalCasesMax),
    /** The same seed draws the same cases and the same debtors. */
    seed: z.string().trim().min(1).max(100).default("1"),
    /** Days of simulated time; fewer where nothing is left to do. */
    days: z.int().min(1).max(31).default(7),
    /** Of ten calls, how many are answered by whom; absent: from the last calls of the store, else a table. */
    reach: z.object({ person: share, thirdParty: share, voicemail: share }).optional(),
    /** How many of those who promise pay. */
    keptShare: share.default(0.6),
    /** Minutes that a person at the desk has with a call that is handed over, its notes included. */
    handlingMinutes: z.number().min(1).max(120).default(8),
    /** The zone in which the desk's hours are told. */
    timezone: z.string().min(1).max(64).default("UTC"),
    prices: z
      .object({ message: price, thousandTokens: price, tokensPerTurn: z.int().min(0).max(100_000) })
      .default({ message: "0.05", thousandTokens: "0.00", tokensPerTurn: 0 }),
  })
  .meta({ id: "RehearsalRequest" });
export type RehearsalRequest = z.output<typeof rehearsalRequestSchema>;

/** Of all cases of the round, with a 95 % interval for the draw of the sample. */
const estimateSchema = z.object({
  /** Of the sample, as it was played. */
  played: z.number().min(0),
  value: z.number().min(0),
  low: z.number().min(0),
  high: z.number().min(0),
});
export type EstimateView = z.output<typeof estimateSchema>;

export const rehearsalResultSchema = z
  .object({
    /** Cases of the round, and those that were drawn from them. */
    cases: z.int().min(0),
    sample: z.int().min(0),
    /** Simulated time from the first moment to the last. */
    from: instantSchema,
    to: instantSchema,
    attempts: estimateSchema,
    answered: estimateSchema,
    rightParty: estimateSchema,
    promises: estimateSchema,
    handoffs: estimateSchema,
    complaints: estimateSchema,
    messages: estimateSchema,
    minutes: estimateSchema,
    tokens: estimateSchema,
    /** Minutes, messages and tokens by their prices. */
    cost: estimateSchema,
    /** How many people are wanted at once, by the hour of the desk; hours in which none is are left out. */
    desk: z.array(
      z.object({
        hour: z.int().min(0).max(23),
        handoffs: z.number().min(0),
        p50: z.number().min(0),
        p95: z.number().min(0),
      }),
    ),
    /** What must never happen: none may be here. */
    violations: z.array(
      z.object({
        kind: z.string(),
        detail: z.string(),
        count: z.int().min(1),
        /** One of the cases in which it happened, and who was played. */
        caseId: z.string(),
        persona: z.string().nullable(),
      }),
    ),
    /** Faults of ours that broke a call off, by their code. */
    faults: z.array(z.object({ code: z.string(), count: z.int().min(1) })),
    /** Where the cases of the sample stand at the end. */
    reasons: z.array(
      z.object({ state: z.enum(ROUND_CASE_STATES), reason: z.string(), count: z.int().min(0) }),
    ),
    dispositions: z.array(z.object({ key: z.string(), count: z.int().min(0) })),
    /** What was assumed of who answers, and whether it is from the store's own calls. */
    reach: z.object({
      person: share,
      thirdParty: share,
      voicemail: share,
      /** Calls that it is taken from; 0 for an assumption. */
      from: z.int().min(0),
    }),
  })
  .meta({ id: "RehearsalResult" });
export type RehearsalResult = z.output<typeof rehearsalResultSchema>;

export const REHEARSAL_STATES = ["running", "done", "stopped", "failed"] as const;

/** The last rehearsal of a round. */
export const rehearsalSchema = z
  .object({
    id: z.string(),
    state: z.enum(REHEARSAL_STATES),
    /** Whether it was of the plan that the round has now and, until the round begins, of the cases as they are now. */
    isCurrent: z.boolean(),
    request: rehearsalRequestSchema,
    createdAt: instantSchema,
    createdBy: z.string(),
    endedAt: instantSchema.nullable(),
    /** The code of the fault that ended it. */
    fault: z.string().nullable(),
    /** Hours of simulated time that are over, of so many. */
    done: z.int().min(0),
    total: z.int().min(0),
    result: rehearsalResultSchema.nullable(),
  })
  .meta({ id: "Rehearsal" });
export type Rehearsal = z.output<typeof rehearsalSchema>;

export const rehearsalReplySchema = z
  .object({ rehearsal: rehearsalSchema.nullable() })
  .meta({ id: "RehearsalReply" });
export type RehearsalReply = z.output<typeof rehearsalReplySchema>;
