import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { reasonSchema } from "./cases.ts";
import { hourWhySchema, shareSchema } from "./round-figures.ts";
import {
  groupRows,
  planMoneySchema,
  planWordSchema,
  planWordsSchema,
  REACH_CHANNELS,
  treatmentsSchema,
  TRIAL_GROUPS,
} from "./treatments.ts";

/** What a round is to do. */
export const roundPlanSchema = z
  .object({
    name: z.string().trim().min(1).max(100),
    /** Which cases; all of them without a word. Example cases never. */
    select: z
      .object({
        tiers: planWordsSchema.optional(),
        creditors: planWordsSchema.optional(),
        caseIds: z.array(z.string().min(1).max(200)).max(10_000).optional(),
      })
      .default({}),
    treatments: treatmentsSchema,
    /** Calls at the same time, of all servers together. */
    linesMax: z.int().min(1).max(10_000).default(10),
    /** A balance that was read longer ago is not spoken of: nobody is dialled. */
    balanceAgeHoursMax: z.number().min(1).max(720).default(24),
    ringSeconds: z.int().min(10).max(60).default(22),
    /** Dial only as many as free people could take over. */
    needsPeople: z.boolean().default(true),
    /** Wait for the hour in which a debtor is likeliest to answer. */
    usesBestHour: z.boolean().default(true),
    /** Share of the cases that is left alone, to measure what the round does. */
    holdOut: z
      .object({ share: z.number().min(0).max(0.5), seed: planWordSchema })
      .default({ share: 0, seed: "1" }),
    /** Two ways of treating are compared: this share of those who are treated is group `b`, the others are `a`. */
    trial: z.object({ share: z.number().min(0.01).max(0.99), seed: planWordSchema }).optional(),
    /** What a minute of a call costs; shown as spend. */
    costPerMinute: planMoneySchema.default("0.10"),
    /** What each part of a text message costs that a carrier has taken; shown as spend too. */
    costPerTextPart: planMoneySchema.default("0.05"),
    endsAt: instantSchema.optional(),
    /** Limits of our own, by the id of a counter of docs/contact-policy.md; only lower ones count. */
    tighter: z.record(z.string().max(100), z.int().min(0)).default({}),
  })
  .superRefine(({ treatments, trial }, context) => {
    if (trial !== undefined) return;
    for (const index of groupRows(treatments)) {
      context.addIssue({
        code: "custom",
        message: "Expected a trial where treatments are for its groups.",
        path: ["treatments", index, "when", "group"],
      });
    }
  })
  .meta({ id: "RoundPlan" });
export type RoundPlan = z.output<typeof roundPlanSchema>;

/** `draining`: what goes on may end, nothing begins. `done` and `stopped` are for good. */
export const ROUND_STATES = ["draft", "running", "paused", "draining", "done", "stopped"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Where a case of a round stands; every case is in one of them. */
export const ROUND_CASE_STATES = ["pending", "active", "person", "skipped", "done"] as const;
export type RoundCaseState = (typeof ROUND_CASE_STATES)[number];

export const roundSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(ROUND_STATES),
    plan: roundPlanSchema,
    createdAt: instantSchema,
    createdBy: z.string(),
    startedAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    stateBy: z.string(),
    stateReason: z.string().nullable(),
  })
  .meta({ id: "Round" });
export type Round = z.output<typeof roundSchema>;

export const roundChangeSchema = z
  .object({
    to: z.enum(["running", "paused", "draining", "stopped"]),
    /** Asked for where something is ended. */
    reason: reasonSchema.optional(),
  })
  .meta({ id: "RoundChange" });

/** The emergency stop of all rounds on all servers. */
export const diallingSchema = z
  .object({
    stopped: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
    /** Whether calls can be made at all here: a carrier is set up. */
    channels: z.array(z.enum(REACH_CHANNELS)),
  })
  .meta({ id: "Dialling" });
export type Dialling = z.output<typeof diallingSchema>;

export const stopRequestSchema = z.object({ reason: reasonSchema }).meta({ id: "StopRequest" });

const countSchema = z.object({ key: z.string(), count: z.int().min(0) });

/** How a round goes. `cases` is the sum of `states`, and each state is the sum of its reasons. */
export const roundProgressSchema = z
  .object({
    round: roundSchema,
    at: instantSchema,
    cases: z.int().min(0),
    states: z.record(z.enum(ROUND_CASE_STATES), z.int().min(0)),
    /** Why cases wait, were left out or are done, the most frequent first. */
    reasons: z.array(
      z.object({ state: z.enum(ROUND_CASE_STATES), reason: z.string(), count: z.int().min(0) }),
    ),
    attempts: z.int().min(0),
    inDoubt: z.int().min(0),
    dispositions: z.array(countSchema),
    /** Of the attempts that ended: a person answered; the verified debtor was spoken with. */
    answered: shareSchema,
    rightParty: shareSchema,
    promises: shareSchema,
    /** Of the promises whose day is over. */
    kept: shareSchema,
    /** Messages that a carrier has taken, and what became of them; what debtors wrote back. */
    messages: z.object({
      sent: z.int().min(0),
      delivered: z.int().min(0),
      /** Never left, or the network gave it back. */
      failed: z.int().min(0),
      replies: z.int().min(0),
      /** Of the replies: wishes to get none any more. */
      optOuts: z.int().min(0),
    }),
    handoffs: z.int().min(0),
    complaints: z.int().min(0),
    minutes: z.number(),
    spend: z.string(),
    /** How many attempts may begin now, and what sets the limit. */
    pace: z.object({
      begin: z.int().min(0),
      because: z.enum(["lines", "people"]),
      linesTaken: z.int().min(0),
      freePeople: z.int().min(0).nullable(),
      answerRate: z.number(),
      handoffRate: z.number(),
    }),
    /** How old the oldest balance was that was spoken of, in seconds. */
    oldestBalanceSeconds: z.int().nullable(),
  })
  .meta({ id: "RoundProgress" });
export type RoundProgress = z.output<typeof roundProgressSchema>;

export const roundListSchema = z
  .object({ rounds: z.array(roundSchema), dialling: diallingSchema })
  .meta({ id: "RoundList" });
export type RoundList = z.output<typeof roundListSchema>;

export const roundCaseSchema = z
  .object({
    caseId: z.string(),
    state: z.enum(ROUND_CASE_STATES),
    reason: z.string().nullable(),
    nextAt: instantSchema,
    tier: z.string().nullable(),
    treatment: z.string(),
    why: z.array(z.string()),
    arm: z.string().nullable(),
    group: z.enum(TRIAL_GROUPS).nullable(),
    /** What speaks for the hour that it waits for, or was called at. */
    hour: hourWhySchema.nullable(),
    tries: z.int().min(0),
    lastDisposition: z.string().nullable(),
    callId: z.string().nullable(),
  })
  .meta({ id: "RoundCase" });
export type RoundCase = z.output<typeof roundCaseSchema>;

export const roundCasePageSchema = z
  .object({ cases: z.array(roundCaseSchema), next: z.string().nullable() })
  .meta({ id: "RoundCasePage" });
export type RoundCasePage = z.output<typeof roundCasePageSchema>;

/** Which cases of a round are asked for: every number of the progress is such a list. */
export const roundCaseQuerySchema = z.object({
  state: z.enum(ROUND_CASE_STATES).optional(),
  reason: z.string().max(100).optional(),
  disposition: z.string().max(20).optional(),
  group: z
    .enum([
      "answered",
      "right_party",
      "promises",
      "kept",
      "handoffs",
      "complaints",
      "in_doubt",
      "messages_sent",
      "messages_delivered",
      "messages_failed",
      "replies",
      "opt_outs",
    ])
    .optional(),
  after: z.string().max(500).optional(),
});
export type RoundCaseQuery = z.output<typeof roundCaseQuerySchema>;
