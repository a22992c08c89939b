import { z } from "zod";
import { dateSchema } from "../domain/case.ts";
import { JURISDICTIONS } from "../domain/locale.ts";
import { policyRulesSchema } from "../domain/schemas/policy-rules-schema.ts";
import { FAMILIES } from "../domain/vocabulary.ts";

const ruleId = z
  .string()
  .regex(/^[a-z]+(?:\.[a-z0-9_]+)+$/, 'Expected an id such as "cn.ai.disclose".');

/** One row of the law, or of what the product puts in its place. */
const provisionSchema = z.strictObject({
  id: ruleId,
  /** What it governs: the opening, what is said, a step of the call, or contact itself. */
  kind: z.enum(["opening", "speech", "step", "contact"]),
  severity: z.enum(["block", "rewrite", "require", "warn"]),
  action: z.array(z.enum(["suppress", "rewrite", "insert", "handoff", "defer", "no_dial"])).min(1),
  /** The rule in one sentence. */
  text: z.string().min(1),
  /** Keys of the source sheet; K is knowledge to be verified, P a default of the product. */
  source: z.array(z.string().min(1)).min(1),
  /** From when it holds; for defaults of the product, from when it has been in the pack. */
  effective: dateSchema,
  /** Counsel has yet to confirm it. */
  verify: z.boolean().optional(),
  /** True where the law says it, not the product alone. */
  legal: z.boolean().optional(),
  /** What the product does where the law leaves room. */
  default: z.string().optional(),
  /** The number in it, in the unit that `text` names. */
  limit: z.int().min(0).optional(),
  /** The families of phrases that it forbids. */
  families: z.array(z.enum(FAMILIES)).optional(),
  examples: z
    .strictObject({ pass: z.array(z.string()).min(1), fail: z.array(z.string()).min(1) })
    .optional(),
});

const knownNumber = { number: z.string().regex(/^\d[\d -]*\d$/), use: z.string().min(1) };

/** The rules of one jurisdiction. */
export const packSchema = z
  .strictObject({
    jurisdiction: z.enum(JURISDICTIONS),
    version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, 'Expected a version such as "2026.11.1".'),
    /** When the rows were last compared with their sources. */
    reviewed: dateSchema,
    /** True once counsel has signed the pack. */
    signed: z.boolean(),
    /** What the pack decides about a conversation. */
    rules: policyRulesSchema,
    /** What the first words must say. */
    openRequires: z.array(z.enum(["ai", "recording", "institution"])).min(1),
    /** Lines for people in danger, each with the day it was last checked. */
    crisis: z.array(z.strictObject({ ...knownNumber, checked: dateSchema })).min(1),
    /** Other public numbers that may be spoken. */
    officialNumbers: z.array(z.strictObject(knownNumber)),
    /** Spans of days that the law names, such as the window to dispute. */
    statutoryDays: z.array(z.int().min(1)),
    provisions: z.array(provisionSchema).min(1),
  })
  .check((context) => {
    const ids = context.value.provisions.map(({ id }) => id);
    const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (repeated < 0) return;
    context.issues.push({
      code: "custom",
      input: context.value,
      message: "Expected every id once.",
      path: ["provisions", repeated, "id"],
    });
  });

/** The rules of one jurisdiction, parsed. */
export type Pack = z.output<typeof packSchema>;
