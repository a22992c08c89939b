import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { decimalPattern } from "../../domain/money.ts";
import { CASE_FLAGS } from "../../domain/vocabulary.ts";
import { MESSAGE_STAGES } from "../../prompts/message-words.ts";
import { reasonSchema } from "./cases.ts";
import { hourWhySchema, shareSchema } from "./round-figures.ts";

/** How a debtor can be reached by a round. */
export const REACH_CHANNELS = ["voice", "sms", "email", "chat"] as const;
export type ReachChannel = (typeof REACH_CHANNELS)[number];

/** Rows of a treatment table; more than this nobody can read. */
const treatmentsMax = 50;

const money = z.string().regex(decimalPattern, 'Expected an amount such as "500.00".');
const word = z.string().trim().min(1).max(100);
const words = z.array(word).max(100);
const range = z
  .object({ min: z.number().optional(), max: z.number().optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    error: "Expected a range whose end is not before its beginning.",
  });

/** The groups of a trial: two ways of treating people who are alike but for chance. */
export const TRIAL_GROUPS = ["a", "b"] as const;
export type TrialGroup = (typeof TRIAL_GROUPS)[number];

/** Which cases a row of the table is for: everything that is given must be so. */
const conditionSchema = z.object({
  /** Drawn into this group of the plan's trial; who takes part in none has rows without it. */
  group: z.enum(TRIAL_GROUPS).optional(),
  /** Any system of tiers, as the cases have it: `M1`, `A`, `高`. Letters of either case. */
  tiers: words.optional(),
  /** Days past due, on the day of the look, in the debtor's zone. */
  dpd: range.optional(),
  balance: z.object({ min: money.optional(), max: money.optional() }).optional(),
  /** A number in another field of the case, its path with dots. */
  score: z
    .object({ field: word, min: z.number().optional(), max: z.number().optional() })
    .optional(),
  /** The case has one of these, or none of those. */
  flagsAny: z.array(z.enum(CASE_FLAGS)).optional(),
  flagsNone: z.array(z.enum(CASE_FLAGS)).optional(),
  /** Other fields, their paths with dots, and the values that they may have. */
  fields: z.record(word, words).optional(),
});

/** One row of the treatment table: for whom, and what is done. */
export const treatmentSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9_]{1,40}$/, "Expected 1 to 40 small letters, digits or _."),
    when: conditionSchema.default({}),
    /** Who speaks: the agent, or a person first. */
    assign: z.enum(["ai", "person"]).default("ai"),
    channel: z.enum(REACH_CHANNELS).default("voice"),
    /** The highest goes first among those that are due. */
    priority: z.int().min(0).max(100).default(50),
    /** Attempts of one case in this round; the contact rules may allow fewer. */
    triesMax: z.int().min(1).max(50).default(6),
    /** Hours between two attempts at least; the contact rules may ask for more. */
    hoursBetween: z.number().min(0).max(720).default(4),
    /** The calendar: only on these weekdays, 1 Monday to 7 Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
    /** The calendar: only on these days past due. */
    onDpd: z.array(z.int().min(-365).max(36_500)).min(1).max(100).optional(),
    /** Of messages: the wording of that stage, whatever the days past due; so tiers can have texts of their own. */
    wording: z.enum(MESSAGE_STAGES).optional(),
  })
  .meta({ id: "Treatment" });
export type Treatment = z.output<typeof treatmentSchema>;

/** What a round is to do. */
export const roundPlanSchema = z
  .object({
    name: z.string().trim().min(1).max(100),
    /** Which cases; all of them without a word. Example cases never. */
    select: z
      .object({
        tiers: words.optional(),
        creditors: words.optional(),
        caseIds: z.array(z.string().min(1).max(200)).max(10_000).optional(),
      })
      .default({}),
    treatments: z.array(treatmentSchema).min(1).max(treatmentsMax),
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
      .object({ share: z.number().min(0).max(0.5), seed: word })
      .default({ share: 0, seed: "1" }),
    /** Two ways of treating are compared: this share of those who are treated is group `b`, the others are `a`. */
    trial: z.object({ share: z.number().min(0.01).max(0.99), seed: word }).optional(),
    /** What a minute of a call costs; shown as spend. */
    costPerMinute: money.default("0.10"),
    /** What each part of a text message costs that a carrier has taken; shown as spend too. */
    costPerTextPart: money.default("0.05"),
    endsAt: instantSchema.optional(),
    /** Limits of our own, by the id of a counter of docs/contact-policy.md; only lower ones count. */
    tighter: z.record(z.string().max(100), z.int().min(0)).default({}),
  })
  .refine(({ treatments }) => new Set(treatments.map(({ id }) => id)).size === treatments.length, {
    error: "Expected treatments with different ids.",
    path: ["treatments"],
  })
  .refine(
    ({ treatments, trial }) =>
      trial !== undefined || treatments.every(({ when }) => when.group === undefined),
    { error: "Expected a trial where treatments are for its groups.", path: ["trial"] },
  )
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
