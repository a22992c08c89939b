import { z } from "zod";
import { turnTextSchema } from "../../domain/call-record.ts";
import { instantSchema } from "../../domain/case.ts";
import { JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { findingSchema } from "../../domain/schemas/finding-schema.ts";
import { FAMILIES } from "../../domain/vocabulary.ts";
import { chatTextCharsMax } from "./limits.ts";

/** A number of some unit, or hours of the day. */
const amountSchema = z.union([z.int(), z.object({ from: z.string(), to: z.string() })]);

/** Who confirmed something, and on which day. */
const signatureViewSchema = z.object({ by: z.string(), on: z.string() });

/** One number of a rule: what the law asks for, and what holds here. */
const measureViewSchema = z.object({
  unit: z.string(),
  /** The direction in which it gets stricter. */
  stricter: z.string(),
  legal: amountSchema.nullable(),
  /** Ours, where it is stricter than the law's, and why. */
  default: z.object({ is: amountSchema, reason: z.string() }).nullable(),
});

/** One rule of a file. */
export const provisionViewSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    severity: z.string(),
    action: z.array(z.string()),
    text: z.string(),
    basis: z.string(),
    /** Keys of the source list. */
    source: z.array(z.string()),
    effective: z.string(),
    /** Counsel has yet to confirm it. */
    verify: z.boolean(),
    families: z.array(z.enum(FAMILIES)),
    values: z.array(measureViewSchema),
    examples: z.object({ pass: z.array(z.string()), fail: z.array(z.string()) }).nullable(),
    isOn: z.boolean(),
    /** Why it is, or was, off until somebody confirms it. */
    why: z.string().nullable(),
    signed: signatureViewSchema.nullable(),
  })
  .meta({ id: "Provision" });
export type ProvisionView = z.output<typeof provisionViewSchema>;

/** One file of rules: a pack, or a layer of a state, a city or everywhere. */
export const packViewSchema = z
  .object({
    name: z.string(),
    kind: z.enum(["pack", "layer"]),
    jurisdiction: z.enum(JURISDICTIONS).nullable(),
    version: z.string(),
    sha256: z.string(),
    /** When its rows were last compared with their sources. */
    reviewed: z.string(),
    signed: signatureViewSchema.nullable(),
    places: z.array(z.string()),
    provisions: z.array(provisionViewSchema),
  })
  .meta({ id: "Pack" });
export type PackView = z.output<typeof packViewSchema>;

/** The rules in use, and what was refused of what stands in their folder. */
export const packsViewSchema = z
  .object({
    packs: z.array(packViewSchema),
    /** What the company adds; null where it adds nothing. */
    company: z
      .object({
        name: z.string(),
        version: z.string(),
        sha256: z.string(),
        /** Rules that it made stricter, graver or turned on. */
        rules: z.array(z.string()),
        phrases: z.int().min(0),
      })
      .nullable(),
    /** The hash of all files together. */
    sha256: z.string(),
    /** When the folder was last read. */
    loadedAt: instantSchema,
    /** When what was read last changed a rule. */
    changedAt: instantSchema,
    refused: z.array(
      z.object({ file: z.string(), code: z.string(), field: z.string(), message: z.string() }),
    ),
  })
  .meta({ id: "Packs" });
export type PacksView = z.output<typeof packsViewSchema>;

const inBoth = <T extends z.ZodType>(schema: T) => z.object({ zh: schema, en: schema });

/** One family of what is never said. */
export const familyViewSchema = z
  .object({
    family: z.enum(FAMILIES),
    /** The rule named in findings where a pack has none of its own. */
    id: z.string(),
    name: z.string(),
    severity: z.enum(["critical", "block", "rewrite"]),
    /** What may be said instead, where one fixed sentence is always true. */
    safe: inBoth(z.string().nullable()),
    /** Patterns a language. */
    patterns: inBoth(z.int().min(0)),
  })
  .meta({ id: "Family" });
export type FamilyView = z.output<typeof familyViewSchema>;

export const familiesViewSchema = z
  .object({ families: z.array(familyViewSchema) })
  .meta({ id: "Families" });

/** A sentence to be judged, as `kindline guard` takes it. */
export const trySchema = z
  .object({
    text: turnTextSchema,
    jurisdiction: z.enum(JURISDICTIONS),
    locale: z.enum(LOCALES),
    verified: z.boolean().default(false),
    /** What the debtor said just before. */
    debtorText: turnTextSchema.optional(),
    /** With a case, numbers and legal status are checked against it. */
    caseId: z.string().min(1).max(200).optional(),
  })
  .meta({ id: "SentenceToTry" });

/** What the guard says of a sentence, as `kindline guard` prints it. */
export const guardedLineSchema = z
  .object({
    text: z.string(),
    /** True only if the text may be said exactly as it stands. */
    allowed: z.boolean(),
    families: z.array(z.enum(FAMILIES)),
    findings: z.array(findingSchema),
    facts: z.enum(["checked", "unchecked"]),
    rewritten: z.string().nullable(),
  })
  .meta({ id: "GuardedLine" });
export type GuardedLineView = z.output<typeof guardedLineSchema>;

/** What somebody of the staff is about to send. */
export const typedTextSchema = z
  .object({ callId: z.string().min(1).max(200), text: z.string().min(1).max(chatTextCharsMax) })
  .meta({ id: "TypedText" });

/** Whether it can be sent; no word of what was typed is kept. */
export const typedTextCheckSchema = z
  .object({
    /** `warn`: think again; `block`: it may not be sent as it stands. */
    level: z.enum(["ok", "warn", "block"]),
    findings: z.array(findingSchema),
    /** Each rule that was met, once, in the words of its pack. */
    reasons: z.array(
      z.object({ ruleId: z.string(), family: z.enum(FAMILIES), text: z.string().nullable() }),
    ),
    facts: z.enum(["checked", "unchecked"]),
    /** The text with a fixed sentence in the place of each that may not be said; null without one. */
    rewritten: z.string().nullable(),
  })
  .meta({ id: "TypedTextCheck" });
export type TypedTextCheck = z.output<typeof typedTextCheckSchema>;
