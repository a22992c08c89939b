import { z } from "zod";
import { turnTextSchema } from "../../domain/call-record.ts";
import { DISPOSITIONS, type Disposition } from "../../domain/dispositions.ts";
import { HANDOFF_REASONS } from "../../domain/handoff.ts";
import { CHANNELS, DIRECTIONS, JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { STEPS, TRIGGERS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS, FINDING_SEVERITIES } from "../../evaluation/score/call-finding.ts";
import { AGENT_ACTS } from "../../evaluation/score/cues/agent-act.ts";
import { seedMax } from "../../evaluation/simulate/limits.ts";
import { TELLS } from "../../evaluation/simulate/persona.ts";
import { DIFFICULTIES } from "../trainer/difficulty-of.ts";
import { trainingTextCharsMax, trainingTurnsMax } from "../trainer/trainer-limits.ts";

/** Somebody to practise with. */
export const trainingPersonaSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    difficulty: z.enum(DIFFICULTIES),
    direction: z.enum(DIRECTIONS),
    locales: z.array(z.enum(LOCALES)),
  })
  .meta({ id: "TrainingPersona" });
export type TrainingPersona = z.output<typeof trainingPersonaSchema>;

export const trainingPersonasSchema = z
  .object({ personas: z.array(trainingPersonaSchema) })
  .meta({ id: "TrainingPersonas" });

/** A training call: the debtor, and what the trainee has said so far. All of it is sent each time; nothing is kept. */
export const trainingSchema = z
  .object({
    persona: z.string().min(1).max(100),
    locale: z.enum(LOCALES),
    /** The same seed is the same debtor, with the same words. */
    seed: z.int().min(0).max(seedMax),
    channel: z.enum(CHANNELS),
    said: z.array(turnTextSchema.pipe(z.string().max(trainingTextCharsMax))).max(trainingTurnsMax),
  })
  .meta({ id: "Training" });
export type TrainingBody = z.output<typeof trainingSchema>;

const amount = z.string();

/** What a collector has before them: the case, and what may be offered. */
const trainingCaseSchema = z.object({
  name: z.string(),
  creditor: z.string(),
  product: z.string(),
  currency: z.string(),
  balance: amount,
  lateFee: amount,
  dueDate: z.string(),
  idLast4: z.string().nullable(),
  birthDate: z.string().nullable(),
  officialChannel: z.string().nullable(),
  complaintChannel: z.string().nullable(),
  instalments: z.array(z.int()),
  deferralDays: z.int(),
  waiverMax: amount.nullable(),
});

/** What happened at one turn. */
const trainingTurnSchema = z.object({
  speaker: z.enum(["agent", "debtor", "system"]),
  /** The words, or the name of what happened on the line. */
  text: z.string(),
});

export const trainingViewSchema = z
  .object({
    direction: z.enum(DIRECTIONS),
    jurisdiction: z.enum(JURISDICTIONS),
    /** The call's day. */
    startedAt: z.string(),
    case: trainingCaseSchema,
    turns: z.array(trainingTurnSchema),
    isOver: z.boolean(),
    /** Turns that the trainee still has. */
    turnsLeft: z.int().min(0),
  })
  .meta({ id: "TrainingView" });
export type TrainingView = z.output<typeof trainingViewSchema>;

const trainingFindingSchema = z.object({
  kind: z.enum(FINDING_KINDS),
  detail: z.string().nullable(),
  ruleId: z.string(),
  turn: z.int().min(0),
  severity: z.enum(FINDING_SEVERITIES),
  verdict: z.enum(["found", "cannot_tell"]),
});

/** A turn with what it did: the trainee's as the scorers read it, the debtor's as it was meant. */
const explainedTurnSchema = trainingTurnSchema.extend({
  acts: z.array(z.enum(AGENT_ACTS)),
  trigger: z.enum(TRIGGERS).nullable(),
  tells: z.array(z.enum(TELLS)),
  findings: z.array(trainingFindingSchema),
  /** What our agent would have said there; null where the call had left its way by then. */
  ours: z.string().nullable(),
});
export type ExplainedTurn = z.output<typeof explainedTurnSchema>;

/** What was true of the debtor all along. */
const hiddenFactsSchema = z.object({
  goal: z.string(),
  speaker: z.enum(["debtor", "relative", "stranger", "minor"]),
  pays: z.enum(["full", "part", "plan", "nothing"]),
  payOn: z.string(),
  /** What they can spare a month; null where it is all that is asked. */
  affordable: amount.nullable(),
  fragment: z.enum(["right", "mistaken_once", "wrong"]),
  temper: z.enum(["even", "passes", "escalates"]),
  patienceTurns: z.int(),
  /** How such a call should end. */
  dispositions: z.array(z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]])),
  handoffs: z.array(z.enum(HANDOFF_REASONS).nullable()),
});

export const trainingScoreSchema = z
  .object({
    points: z.object({
      total: z.int(),
      lostByFindings: z.int(),
      lostBySteps: z.int(),
    }),
    steps: z.array(
      z.object({
        step: z.enum(STEPS),
        isDue: z.boolean(),
        done: z.union([z.boolean(), z.literal("cannot_tell")]),
      }),
    ),
    turns: z.array(explainedTurnSchema),
    hidden: hiddenFactsSchema,
  })
  .meta({ id: "TrainingScore" });
export type TrainingScore = z.output<typeof trainingScoreSchema>;
