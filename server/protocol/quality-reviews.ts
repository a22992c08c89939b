import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS } from "../../evaluation/score/call-finding.ts";
import { qualityCallSchema, qualityFindingSchema } from "./quality.ts";

/**
 * Why a call is looked at: `self`, an agent's own check of the day; `supervisor`, of the week; `qa`, of the month,
 * twice and blind; `objection`, since its agent objected; `free`, because somebody wanted to.
 */
export const REVIEW_LEVELS = ["self", "supervisor", "qa", "objection", "free"] as const;
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

/** Levels of which samples are drawn. */
export const SAMPLE_LEVELS = ["self", "supervisor", "qa"] as const;
export type SampleLevel = (typeof SAMPLE_LEVELS)[number];

/** Characters of a note, an objection or a reason: some sentences. */
export const reviewTextCharsMax = 1_000;

const text = z.string().trim().min(1).max(reviewTextCharsMax);

/** What a reviewer says of a finding of the scorers, of one that these missed (`added`), or of a step. */
export const reviewMarkSchema = z
  .object({
    target: z.enum(["finding", "step"]),
    kind: z.enum([...FINDING_KINDS, ...STEPS]),
    detail: z.string().trim().max(100).nullable(),
    /** The turn of the finding, or that completed the step; -1 for a step without one. */
    turn: z.int().min(-1).max(100_000),
    verdict: z.enum(["right", "wrong", "cannot_tell", "added"]),
    note: z.string().trim().max(reviewTextCharsMax).nullable().default(null),
  })
  .meta({ id: "ReviewMark" });
export type ReviewMark = z.output<typeof reviewMarkSchema>;

/** Which mark is taken back. */
export const markPlaceSchema = reviewMarkSchema
  .pick({ target: true, kind: true, detail: true, turn: true })
  .meta({ id: "MarkPlace" });

export const reviewSchema = z
  .object({
    id: z.string(),
    callId: z.string(),
    level: z.enum(REVIEW_LEVELS),
    reviewer: z.string(),
    startedAt: instantSchema,
    doneAt: instantSchema.nullable(),
    marks: z.array(reviewMarkSchema),
  })
  .meta({ id: "Review" });
export type Review = z.output<typeof reviewSchema>;

export const newReviewSchema = z
  .object({ callId: z.string().max(200), level: z.enum(REVIEW_LEVELS) })
  .meta({ id: "NewReview" });

/** A call that waits for a review by who asks. */
export const queueItemSchema = z
  .object({
    call: qualityCallSchema,
    level: z.enum(REVIEW_LEVELS),
    period: z.string().nullable(),
    stratum: z.string().nullable(),
    /** One's own review of it that is not finished yet. */
    reviewId: z.string().nullable(),
  })
  .meta({ id: "QueueItem" });
export type QueueItem = z.output<typeof queueItemSchema>;

export const reviewQueueSchema = z
  .object({ items: z.array(queueItemSchema), waiting: z.int().min(0) })
  .meta({ id: "ReviewQueue" });
export type ReviewQueue = z.output<typeof reviewQueueSchema>;

export const objectionSchema = z
  .object({
    id: z.string(),
    callId: z.string(),
    findingKey: z.string(),
    text: z.string(),
    by: z.string(),
    at: instantSchema,
    decision: z.enum(["upheld", "dismissed"]).nullable(),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instantSchema.nullable(),
  })
  .meta({ id: "Objection" });
export type Objection = z.output<typeof objectionSchema>;

export const newObjectionSchema = z
  .object({ findingKey: z.string().max(200), text })
  .meta({ id: "NewObjection" });

export const decisionSchema = z
  .object({ decision: z.enum(["upheld", "dismissed"]), reason: text })
  .meta({ id: "ObjectionDecision" });

/** One call with its findings, its words in time, and what people said of the findings. */
export const qualityCallViewSchema = z
  .object({
    call: qualityCallSchema,
    findings: z.array(qualityFindingSchema),
    turns: z.array(
      z.object({
        turn: z.int().min(0),
        speaker: z.enum(["agent", "debtor", "system"]),
        text: z.string(),
        fromMs: z.number().nullable(),
        toMs: z.number().nullable(),
        /** Who spoke for the creditor; null for a turn of the debtor. */
        agent: z.string().nullable(),
      }),
    ),
    evidence: z
      .record(z.string(), z.object({ status: z.string(), turn: z.int().nullable() }))
      .nullable(),
    measures: z.looseObject({}).nullable(),
    /** Whether its case is known, so that it can be driven anew. */
    hasCase: z.boolean(),
    /** How an imported call came to be, and what of the source is not in it. */
    importNote: z.looseObject({}).nullable(),
    /** One's own review, and others' once one's own is finished or no place is left. */
    own: reviewSchema.nullable(),
    others: z.array(reviewSchema),
    objections: z.array(objectionSchema),
  })
  .meta({ id: "QualityCallDetail" });
export type QualityCallView = z.output<typeof qualityCallViewSchema>;

/** One drawing of a sample, and how it came about. */
export const drawSchema = z
  .object({
    id: z.string(),
    level: z.enum(SAMPLE_LEVELS),
    period: z.string(),
    agent: z.string(),
    /** What the order within a stratum is made from, together with the ids of the calls. */
    seed: z.string(),
    madeAt: instantSchema,
    madeBy: z.string().nullable(),
    population: z.int().min(0),
    drawn: z.int().min(0),
    reviewed: z.int().min(0),
    strata: z.array(z.object({ stratum: z.string(), of: z.int(), drawn: z.int() })),
    /** The same seed over the same calls draws the same; null where nobody has looked. */
    isReproducible: z.boolean().nullable(),
  })
  .meta({ id: "Draw" });
export type Draw = z.output<typeof drawSchema>;

export const drawsSchema = z.object({ draws: z.array(drawSchema) }).meta({ id: "Draws" });

export const newDrawSchema = z
  .object({ level: z.enum(["supervisor", "qa"]) })
  .meta({ id: "NewDraw" });

const agreementCounts = {
  kind: z.enum(FINDING_KINDS),
  decided: z.int(),
  bothFound: z.int(),
  bothNotFound: z.int(),
  onlyFirst: z.int(),
  onlySecond: z.int(),
  cannotTell: z.int(),
  kappa: z.number().nullable(),
};

/** How far reviewers agree with each other, and the scorers with the reviewers. */
export const qualityAgreementSchema = z
  .object({
    /** Calls that two people reviewed blind. */
    doubles: z.int().min(0),
    kinds: z.array(z.object(agreementCounts)),
    all: z.object(agreementCounts).omit({ kind: true }),
    accuracy: z.object({
      /** Calls with a finished review. */
      calls: z.int().min(0),
      kinds: z.array(
        z.object({
          kind: z.enum(FINDING_KINDS),
          hit: z.int(),
          extra: z.int(),
          missed: z.int(),
          /** Of which reviewers could not tell, or did not agree. */
          left: z.int(),
          precision: z.number().nullable(),
          recall: z.number().nullable(),
        }),
      ),
      steps: z.object({ agree: z.int(), of: z.int() }),
    }),
  })
  .meta({ id: "QualityAgreement" });
export type QualityAgreement = z.output<typeof qualityAgreementSchema>;

/** A file that is made into calls. */
export const QUALITY_IMPORT_STATES = ["waiting", "reading", "done", "failed", "stopped"] as const;

export const qualityImportSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    bytes: z.int().min(0),
    state: z.enum(QUALITY_IMPORT_STATES),
    by: z.string(),
    at: instantSchema,
    calls: z.int().min(0),
    /** Each call with what of the source is not in it; each part that could not be used, with its code. */
    notes: z.array(z.looseObject({})),
    /** Parts that could not be used, of those in `notes`. */
    bad: z.int().min(0),
    /** While it is read on the server that answers: how much of the file, from 0 to 1. */
    share: z.number().nullable(),
    error: z.string().nullable(),
  })
  .meta({ id: "QualityImport" });
export type QualityImport = z.output<typeof qualityImportSchema>;

/** Which files are listed: all, those that are not read yet, or those of which a part could not be used. */
export const IMPORT_LISTS = ["all", "working", "bad"] as const;
export type ImportList = (typeof IMPORT_LISTS)[number];

export const qualityImportQuerySchema = z.object({
  show: z.enum(IMPORT_LISTS).default("all"),
  after: z.string().max(500).optional(),
});

/** The newest first, and how many files there are of each kind. */
export const qualityImportsSchema = z
  .object({
    imports: z.array(qualityImportSchema),
    next: z.string().nullable(),
    counts: z.object({
      all: z.int().min(0),
      working: z.int().min(0),
      done: z.int().min(0),
      bad: z.int().min(0),
    }),
  })
  .meta({ id: "QualityImports" });
export type QualityImportPage = z.output<typeof qualityImportsSchema>;

/** What became of the calls of a file that was taken back. */
export const importRemovedSchema = z
  .object({
    removed: z.int().min(0),
    /** Calls that were drawn, reviewed or objected to: what people said of them is not lost. */
    kept: z.int().min(0),
  })
  .meta({ id: "QualityImportRemoved" });
export type ImportRemoved = z.output<typeof importRemovedSchema>;
