import { z } from "zod";
import type { KnowledgeCitation, KnowledgeFinding } from "../knowledge.ts";
import { exactly } from "./exactly.ts";
import { listOf } from "./list-of.ts";

const citationSchema = exactly<KnowledgeCitation>()(
  z
    .strictObject({
      documentId: z.string(),
      title: z.string(),
      version: z.int().min(1),
      passage: z.int().min(1),
    })
    .meta({ id: "KnowledgeCitation", description: "Where an answer stands." }),
);

export const knowledgeFindingSchema = exactly<KnowledgeFinding>()(
  z
    .discriminatedUnion("type", [
      z.strictObject({
        type: z.literal("answer"),
        source: citationSchema,
        sentences: listOf(z.string()),
        isApproved: z.boolean(),
        isPublic: z.boolean(),
        score: z.number().min(0).max(1),
      }),
      z.strictObject({ type: z.literal("unknown") }),
    ])
    .meta({
      id: "KnowledgeFinding",
      description: "What the creditor's documents say to a question.",
    }),
);
