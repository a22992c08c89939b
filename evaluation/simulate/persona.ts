import { z } from "zod";
import { DISPOSITIONS, type Disposition } from "../../domain/dispositions.ts";
import { HANDOFF_REASONS } from "../../domain/handoff.ts";
import { DIRECTIONS, LOCALES } from "../../domain/locale.ts";
import { ACTS } from "../../domain/move.ts";
import { ASKED, TRIGGERS } from "../../domain/vocabulary.ts";

/** Turns after which even the most patient debtor has left. */
const patienceTurnsMax = 40;

/** What words tell beside their meaning; the checks and the two indices read it. */
export const TELLS = [
  /** The feeling is plain to anyone who listens. */
  "distress",
  /** A clear no to paying, now or at all. */
  "refusal",
  /** What they can spare has been said. */
  "affordable",
  /** They will not say who they are. */
  "no_identity",
  /** It has come to a quarrel: abuse, a threat, the phone slammed down. */
  "conflict",
] as const;
export type Tell = (typeof TELLS)[number];

const wordings = z.array(z.string().trim().min(1)).min(1);

/** One thing a debtor can say: several wordings of it in each language, and what it tells. */
export const sayingSchema = z.strictObject({
  zh: wordings.optional(),
  en: wordings.optional(),
  /** What the words do, by the table of triggers; what they stop is then held against the agent. */
  trigger: z.enum(TRIGGERS).optional(),
  tells: z.array(z.enum(TELLS)).default([]),
});
export type Saying = z.output<typeof sayingSchema>;

/** What a reaction waits for; every key that is given must hold. */
const occasionSchema = z.strictObject({
  asked: z.array(z.enum([...ASKED, "nothing"])).optional(),
  acts: z.array(z.enum(ACTS)).optional(),
  /** The debtor's own turn, from 1. */
  fromTurn: z.int().min(1).optional(),
  toTurn: z.int().min(1).optional(),
  /** Something they have said before, by its key. */
  after: z.string().optional(),
  /** They have heard that, and how much, is overdue. */
  debtHeard: z.boolean().optional(),
  /** They have heard that a person will take over. */
  handedOver: z.boolean().optional(),
});
export type Occasion = z.output<typeof occasionSchema>;

const reactionSchema = z.strictObject({
  on: occasionSchema.default({}),
  /** The key of what is said; `hang_up` and `silent` are what a debtor can do without a word. */
  does: z.string(),
  chance: z.number().min(0).max(1).default(1),
  /** How often it may happen in one call. */
  times: z.int().min(1).default(1),
});

const share = z.number().min(0).max(1);

/** What is true of this debtor and nobody tells the agent. */
const truthSchema = z.strictObject({
  speaker: z.enum(["debtor", "relative", "stranger", "minor"]).default("debtor"),
  /** What they answer when asked for the last four figures or the birth date. */
  fragment: z.enum(["right", "mistaken_once", "wrong"]).default("right"),
  pays: z.enum(["full", "part", "plan", "nothing"]),
  payInDays: z.tuple([z.int().min(0), z.int().min(0)]).default([3, 20]),
  /** What they can spare a month, least and most, as a share of the balance; absent: all of it. */
  affordsShare: z.tuple([share, share]).optional(),
  /** Whether anger grows until a person takes over, or passes once it was heard. */
  temper: z.enum(["even", "passes", "escalates"]).default("even"),
});

const dispositionSchema = z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]]);

/** What must hold when the call is over; every key that is given is checked. */
const endSchema = z.strictObject({
  dispositions: z.array(dispositionSchema).min(1).optional(),
  handoff: z.array(z.enum(HANDOFF_REASONS).nullable()).min(1).optional(),
  verified: z.boolean().optional(),
  hold: z.boolean().optional(),
  frozen: z.boolean().optional(),
  disclosedDebt: z.boolean().optional(),
  promise: z.enum(["none", "must"]).optional(),
});

/** One kind of debtor, as `evaluation/simulate/personas/*.json` has it. */
export const personaSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(?:_[a-z]+)*$/, "Expected lower-case words joined by _."),
    title: z.string().min(1),
    /** What they want of the call, for people and for a debtor that a model plays. */
    goal: z.string().min(1),
    locales: z
      .array(z.enum(LOCALES))
      .min(1)
      .default([...LOCALES]),
    direction: z.enum(DIRECTIONS).default("outbound"),
    patienceTurns: z.int().min(1).max(patienceTurnsMax),
    truth: truthSchema,
    /** Which offers of `debtors.json` their case may have; any where absent. */
    offers: z.array(z.string()).min(1).optional(),
    reactions: z.array(reactionSchema).default([]),
    says: z.record(z.string(), sayingSchema).default({}),
    /** Keys after which the agent's very answer must have handed the call over. */
    atOnce: z.array(z.string()).default([]),
    atEnd: endSchema,
  })
  .readonly();
export type Persona = z.output<typeof personaSchema>;
