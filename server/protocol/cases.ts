import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { contactWishSchema } from "../../domain/schemas/contact-wish-schema.ts";
import { CURRENCIES } from "../../domain/money.ts";
import { CASE_FLAGS } from "../../domain/vocabulary.ts";

/** A case as it came: unparsed, so that every fault of it can be named. */
export const caseBodySchema = z.looseObject({}).meta({
  id: "CaseBody",
  description: "A case in the form of docs/call-record.md, `case`; unknown keys are kept.",
});

/** What calls or people have put on a case: it is quiet until a person lifts it, with a reason. */
export const caseMarkSchema = z
  .object({
    id: z.string(),
    mark: z.enum(["hold", "freeze", "number-retire", "number-block", "call-back", "contact-wish"]),
    /** Why: the triggers met in the call, or what a person wrote. */
    reason: z.string(),
    /** Of a `contact-wish`: how the debtor wishes to be contacted. */
    wish: contactWishSchema.nullable(),
    callId: z.string().nullable(),
    at: instantSchema,
    lifted: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
  })
  .meta({ id: "CaseMark" });
export type CaseMarkView = z.output<typeof caseMarkSchema>;

/** A case as lists show it. */
export const caseRowSchema = z
  .object({
    caseId: z.string(),
    debtorName: z.string(),
    creditor: z.string(),
    product: z.string(),
    currency: z.enum(CURRENCIES),
    balance: z.string(),
    dueDate: z.string(),
    tier: z.string().nullable(),
    flags: z.array(z.enum(CASE_FLAGS)),
    hold: z.boolean(),
    frozen: z.boolean(),
    updatedAt: instantSchema,
    /** The chat that goes on now, if any. */
    openCallId: z.string().nullable(),
  })
  .meta({ id: "CaseRow" });
export type CaseRow = z.output<typeof caseRowSchema>;

export const casePageSchema = z
  .object({ cases: z.array(caseRowSchema), total: z.int(), next: z.string().nullable() })
  .meta({ id: "CasePage" });
export type CasePage = z.output<typeof casePageSchema>;

/** One case. */
export const caseViewSchema = z
  .object({
    /** The case in the form it is imported in. */
    case: z.looseObject({ caseId: z.string() }),
    row: caseRowSchema,
    /** Sent back with a change; a change to an older version is refused, so nobody's work is lost. */
    version: z.int().min(1),
    createdAt: instantSchema,
    marks: z.array(caseMarkSchema),
    /** Another debt of the same person that is on hold: this one is quiet with it, until that hold is lifted. */
    heldElsewhere: z.string().nullable(),
  })
  .meta({ id: "Case" });
export type CaseView = z.output<typeof caseViewSchema>;

export const caseChangeSchema = z
  .object({ version: z.int().min(1), case: caseBodySchema })
  .meta({ id: "CaseChange" });

/** A reason that a person gives for what they do; it goes into the audit. */
export const reasonSchema = z.string().trim().min(3).max(500);

export const liftRequestSchema = z.object({ reason: reasonSchema }).meta({ id: "LiftRequest" });

export const newLinkSchema = z
  .object({
    /** How long the link can be opened; the setting `chatLinkHours` by default. */
    hours: z
      .int()
      .min(1)
      .max(24 * 31)
      .optional(),
  })
  .meta({ id: "NewLink" });

/** Shown once; it opens this case's chat on the first device that starts it. */
export const chatLinkSchema = z
  .object({ url: z.string(), expiresAt: instantSchema })
  .meta({ id: "ChatLink" });
export type ChatLink = z.output<typeof chatLinkSchema>;
