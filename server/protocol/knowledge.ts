import { z } from "zod";
import { dateSchema, instantSchema } from "../../domain/case.ts";
import { knowledgeFindingSchema } from "../../domain/schemas/knowledge-schema.ts";
import { caseTextCharsMax } from "../../domain/limits.ts";
import { JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { reasonSchema } from "./cases.ts";

export const KNOWLEDGE_STATES = ["draft", "published", "retired"] as const;
export type KnowledgeState = (typeof KNOWLEDGE_STATES)[number];

/** Why a passage is not said as it stands. */
export const PASSAGE_FAULTS = ["too_long", "policy", "money", "number", "guard"] as const;
export type PassageFault = (typeof PASSAGE_FAULTS)[number];

/** Characters of a title: it is read aloud with every answer. */
const titleCharsMax = 80;

const title = z.string().trim().min(1).max(titleCharsMax);
/** Creditors that one document is for: more would be a list of its own. */
const creditorsMax = 50;
const creditor = z.string().trim().min(1).max(caseTextCharsMax);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** What is told of a file that is given, beside it. */
export const knowledgeUploadSchema = z
  .object({
    fileName: z.string().trim().min(1).max(200),
    title,
    /** A further version of that document; a new one if left out. */
    documentId: z.uuid().optional(),
    language: z.enum(["zh", "en"]),
    /** Where it holds, with commas between. */
    jurisdictions: z
      .string()
      .transform((names) => [...new Set(names.split(","))])
      .pipe(z.array(z.enum(JURISDICTIONS)).min(1)),
    /** In whose cases it holds, by the creditor's name there, one a line; in all if left out. */
    creditors: z
      .string()
      .transform((names) => [
        ...new Set(
          names
            .split("\n")
            .map((name) => name.trim())
            .filter((name) => name !== ""),
        ),
      ])
      .pipe(z.array(creditor).max(creditorsMax))
      .default([]),
    isPublic: flag,
    validFrom: dateSchema,
    validUntil: dateSchema.optional(),
  })
  .refine(({ validFrom, validUntil }) => validUntil === undefined || validFrom <= validUntil, {
    message: "Expected an end that is not before the beginning.",
    path: ["validUntil"],
  });
export type KnowledgeUpload = z.output<typeof knowledgeUploadSchema>;

export const knowledgeRowSchema = z
  .object({
    documentId: z.string(),
    version: z.int(),
    title: z.string(),
    fileName: z.string(),
    language: z.enum(["zh", "en"]),
    jurisdictions: z.array(z.enum(JURISDICTIONS)),
    creditors: z.array(z.string()),
    isPublic: z.boolean(),
    validFrom: dateSchema,
    validUntil: dateSchema.nullable(),
    state: z.enum(KNOWLEDGE_STATES),
    passages: z.int(),
    createdAt: instantSchema,
    createdBy: z.string(),
    changedAt: instantSchema,
    changedBy: z.string(),
    reason: z.string().nullable(),
  })
  .meta({ id: "KnowledgeRow" });
export type KnowledgeRow = z.output<typeof knowledgeRowSchema>;

export const knowledgeListSchema = z
  .object({ documents: z.array(knowledgeRowSchema) })
  .meta({ id: "KnowledgeList" });
export type KnowledgeList = z.output<typeof knowledgeListSchema>;

export const passageViewSchema = z
  .object({
    /** Which of the document, from 1. */
    place: z.int(),
    headings: z.array(z.string()),
    questions: z.array(z.string()),
    text: z.string(),
    /** Why it is never said as it stands; null if it may be. */
    fault: z.enum(PASSAGE_FAULTS).nullable(),
  })
  .meta({ id: "KnowledgePassage" });
export type PassageView = z.output<typeof passageViewSchema>;

export const knowledgeViewSchema = knowledgeRowSchema
  .extend({ content: z.array(passageViewSchema) })
  .meta({ id: "KnowledgeDocument" });
export type KnowledgeView = z.output<typeof knowledgeViewSchema>;

export const retireSchema = z.object({ reason: reasonSchema }).meta({ id: "KnowledgeRetirement" });

export const knowledgeTrySchema = z
  .object({
    text: z.string().trim().min(1).max(300),
    locale: z.enum(LOCALES),
    jurisdiction: z.enum(JURISDICTIONS),
    /** The creditor of the case; without one only documents of every creditor answer. */
    creditor: z.string().trim().max(caseTextCharsMax).default(""),
    isVerified: z.boolean(),
  })
  .meta({ id: "KnowledgeTry" });
export type KnowledgeTry = z.output<typeof knowledgeTrySchema>;

export const knowledgeTriedSchema = z
  .object({
    /** What would come of it in a call; null where the documents are not asked. */
    finding: knowledgeFindingSchema.nullable(),
    /** The passages that fit best, whether or not they may answer. */
    candidates: z.array(
      z.object({
        documentId: z.string(),
        title: z.string(),
        version: z.int(),
        passage: z.int(),
        text: z.string(),
        score: z.number(),
      }),
    ),
    /** The score from which a passage answers. */
    scoreMin: z.number(),
  })
  .meta({ id: "KnowledgeTried" });
export type KnowledgeTried = z.output<typeof knowledgeTriedSchema>;
