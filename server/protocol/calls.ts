import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { DISPOSITIONS, type Disposition } from "../../domain/dispositions.ts";
import { HANDOFF_REASONS } from "../../domain/handoff.ts";
import { HINTS } from "../../domain/hints.ts";
import { CHANNELS, DIRECTIONS, JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { findingSchema } from "../../domain/schemas/finding-schema.ts";
import { outcomeSchema } from "../../domain/schemas/outcome-schema.ts";
import { knowledgeFindingSchema } from "../../domain/schemas/knowledge-schema.ts";
import { understandingSchema } from "../../domain/schemas/understanding-schema.ts";
import { EMOTION_LABELS, TRIGGERS } from "../../domain/vocabulary.ts";

/** A call as lists show it: the latest of everything. */
export const callSummarySchema = z
  .object({
    id: z.string(),
    caseId: z.string(),
    debtorName: z.string(),
    locale: z.enum(LOCALES),
    jurisdiction: z.enum(JURISDICTIONS),
    channel: z.enum(CHANNELS),
    direction: z.enum(DIRECTIONS),
    startedAt: instantSchema,
    /** When the last thing happened in it. */
    lastAt: instantSchema,
    endedAt: instantSchema.nullable(),
    /** Turns of the debtor. */
    turns: z.int().min(0),
    verified: z.boolean(),
    /** What the agent did last. */
    act: z.string().nullable(),
    /** How the last turn sounded, and how many abnormal ones stand in a row. */
    emotion: z
      .object({ label: z.enum(EMOTION_LABELS), abnormal: z.boolean(), streak: z.int().min(0) })
      .nullable(),
    triggers: z.array(z.enum(TRIGGERS)),
    handoff: z.enum(HANDOFF_REASONS).nullable(),
    personJoined: z.boolean(),
    /** A person has been called for and is on the way. */
    waitsForPerson: z.boolean(),
    frozen: z.boolean(),
    hold: z.boolean(),
    disposition: z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]]),
    /** Sentences that the guard held back. */
    blocked: z.int().min(0),
    /** 0 to 100, how much the call wants a person's eye: lists put the highest first. */
    risk: z.int().min(0).max(100),
    /** Entries in its log. */
    entries: z.int().min(0),
    /** Somebody keeps it as a case for tests. */
    isTestCase: z.boolean(),
  })
  .meta({ id: "CallSummary" });
export type CallSummary = z.output<typeof callSummarySchema>;

/** What became of one sentence. */
const sentenceViewSchema = z.object({
  id: z.string(),
  line: z.string(),
  /** What was approved. */
  text: z.string(),
  /** `approved`: not sent yet; `sent`: nobody has heard it yet; `discarded`: it never left. */
  state: z.enum(["approved", "sent", "heard", "cut_off", "discarded"]),
  /** How much of it reached the debtor, where it was cut off. */
  heardText: z.string().nullable(),
});

/** One exchange: what came in, what was understood, which move was decided and why, what was said. */
export const turnViewSchema = z
  .object({
    /** The `sequence` of its first entry in the log: its identity. */
    sequence: z.int().min(1),
    /** Debtor turns so far, this one included; 0 for the opening. */
    n: z.int().min(0),
    at: instantSchema,
    /** What brought it about; `turn-end` is a turn of the debtor. */
    cause: z.string(),
    debtor: z.string().nullable(),
    /** A member of staff who did or said something in the call. */
    person: z
      .object({
        /** Their user name. */
        id: z.string(),
        /** What they typed or said. */
        text: z.string().nullable(),
        hint: z.enum(HINTS).nullable(),
        /** What the guard warned of. */
        findings: z.array(findingSchema),
      })
      .nullable(),
    understanding: understandingSchema.nullable(),
    /** What the creditor's documents said to it; null where they were not asked. */
    knowledge: knowledgeFindingSchema.nullable(),
    move: z
      .object({
        act: z.string(),
        because: z.array(z.string()),
        asked: z.string().nullable(),
        tone: z.enum(["plain", "soft"]),
        handoff: z.enum(HANDOFF_REASONS).nullable(),
        ends: z.boolean(),
      })
      .nullable(),
    sentences: z.array(sentenceViewSchema),
    /** Findings of the guard on what was approved. */
    findings: z.array(findingSchema),
    /** Sentences that were held back. */
    blocked: z.array(
      z.object({ line: z.string(), text: z.string(), findings: z.array(findingSchema) }),
    ),
    /** What happened to the case or the number: `hold`, `freeze`, … */
    marks: z.array(z.string()),
    /** The debtor went on: what it led to was undone, and it was understood together with the next turn. */
    isTakenBack: z.boolean(),
    /** Of a spoken turn: from the debtor's last sound to the first of the answer, in milliseconds. */
    latency: z
      .object({
        endpointMs: z.number(),
        decisionMs: z.number(),
        firstAudioMs: z.number(),
        playoutMs: z.number(),
      })
      .nullable(),
  })
  .meta({ id: "Turn" });
export type TurnView = z.output<typeof turnViewSchema>;

/** Whether the log of a call is what was written. */
export const chainStateSchema = z
  .object({
    isIntact: z.boolean(),
    entries: z.int().min(0),
    /** SHA-256 of the last entry. */
    head: z.string().nullable(),
    break: z.object({ sequence: z.int(), reason: z.string() }).nullable(),
  })
  .meta({ id: "ChainState" });
export type ChainState = z.output<typeof chainStateSchema>;

/** One call with everything that happened in it. */
export const callViewSchema = z
  .object({
    summary: callSummarySchema,
    outcome: outcomeSchema,
    turns: z.array(turnViewSchema),
    chain: chainStateSchema,
  })
  .meta({ id: "Call" });
export type CallView = z.output<typeof callViewSchema>;

/** Calls, newest first; `next` fetches the page after this one. */
export const callPageSchema = z
  .object({ calls: z.array(callSummarySchema), next: z.string().nullable() })
  .meta({ id: "CallPage" });
export type CallPage = z.output<typeof callPageSchema>;

export const testCaseMarkSchema = z
  .object({ isTestCase: z.boolean() })
  .meta({ id: "TestCaseMark" });
