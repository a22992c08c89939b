import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { LOCALES } from "../../domain/locale.ts";
import { outcomeSchema } from "../../domain/schemas/outcome-schema.ts";
import { linkTokenSchema } from "./chat.ts";
import { MESSAGE_CHANNELS } from "./messages.ts";

/** The debtor's page names its receipt by the token of its link, which is in no address a server sees. */
export const receiptTokenSchema = z.object({ token: linkTokenSchema }).meta({ id: "ReceiptToken" });

/** What a link opens, told before anything private is. */
export const receiptDoorSchema = z
  .object({
    /** The neutral name that is spoken before verification. */
    institution: z.string(),
    locale: z.enum(LOCALES),
    /** The device has to show first whose it is. */
    needsProof: z.boolean(),
    helpPhone: z.string().nullable(),
  })
  .meta({ id: "ReceiptDoor" });
export type ReceiptDoor = z.output<typeof receiptDoorSchema>;

export const receiptOpenSchema = z
  .object({
    token: linkTokenSchema,
    /** The language it is shown in; that of the call by default. */
    locale: z.enum(LOCALES).optional(),
    /** The last four of the identity number, or the birth date in digits. */
    proof: z.string().trim().min(1).max(20).optional(),
  })
  .meta({ id: "ReceiptOpen" });

export const RECEIPT_SECTIONS = ["who", "agreed", "ours", "heard", "rights"] as const;
export type ReceiptSectionId = (typeof RECEIPT_SECTIONS)[number];

/** The receipt of one call. Every sentence has passed the guard. */
export const receiptSchema = z
  .object({
    kind: z.enum(["receipt", "stop_confirmation"]),
    /** The debtor has asked, through this page, not to be contacted any more. */
    isStopped: z.boolean(),
    locale: z.enum(LOCALES),
    title: z.string(),
    sections: z.array(
      z.object({
        id: z.enum(RECEIPT_SECTIONS),
        heading: z.string(),
        lines: z.array(z.string()),
        schedule: z.array(z.string()),
      }),
    ),
    /** The very promise and plan of the call's outcome. */
    promise: outcomeSchema.shape.promise,
    plan: outcomeSchema.shape.plan,
    isRecordingAsked: z.boolean(),
    /** Whether the two questions may be answered: once a call. */
    survey: z.enum(["open", "done", "none"]),
    helpPhone: z.string().nullable(),
  })
  .meta({ id: "Receipt" });
export type Receipt = z.output<typeof receiptSchema>;

export const receiptLinkSchema = z
  .object({ url: z.string(), expiresAt: instantSchema })
  .meta({ id: "ReceiptLink" });
export type ReceiptLink = z.output<typeof receiptLinkSchema>;

/** How the staff will send the link. */
export const newReceiptSchema = z
  .object({ channel: z.enum(["sms", "email", "chat"]) })
  .meta({ id: "NewReceipt" });
export type ReceiptChannel = z.output<typeof newReceiptSchema>["channel"];

/** The way by which the receipt is sent from here. */
export const receiptMessageSchema = z
  .object({ channel: z.enum(MESSAGE_CHANNELS) })
  .meta({ id: "ReceiptMessage" });

/** How it stands with the receipt of a telephone call that goes out by itself. */
export const receiptSendingSchema = z
  .object({
    state: z.enum(["waiting", "sent", "not_sent"]),
    channel: z.enum(MESSAGE_CHANNELS).nullable(),
    /** Why it was not sent, or not yet: a rule, or the code of a fault. */
    rule: z.string().nullable(),
    /** When that became of it; of one that waits, when it is looked at again. */
    at: instantSchema,
  })
  .meta({ id: "ReceiptSending" });
export type ReceiptSending = z.output<typeof receiptSendingSchema>;

/** The sending of a call, null where none goes out by itself. */
export const receiptSendingOfSchema = z
  .object({ sending: receiptSendingSchema.nullable() })
  .meta({ id: "ReceiptSendingOfCall" });

export const personLinkSchema = z.object({ url: z.string() }).meta({ id: "PersonLink" });

/** Would you feel treated fairly (0 not at all, 10 entirely); was your question answered. */
export const surveyAnswerSchema = z
  .object({
    token: linkTokenSchema,
    fair: z.int().min(0).max(10),
    answered: z.enum(["yes", "partly", "no"]),
  })
  .meta({ id: "SurveyAnswer" });
export type SurveyAnswer = Omit<z.output<typeof surveyAnswerSchema>, "token">;

/** A score is worth what its response rate is worth: it never stands without it. */
export const surveySummarySchema = z
  .object({
    /** Answers. */
    n: z.int().min(0),
    /** Calls whose receipt could be opened, and so could be answered. */
    offered: z.int().min(0),
    /** `n` ÷ `offered`, 0 to 1; null where none was offered. */
    responseRate: z.number().min(0).max(1).nullable(),
    /** Mean of the first answer, 0 to 10; null without answers. */
    fairMean: z.number().min(0).max(10).nullable(),
    /** Share of answers from 0 to 6: a mean hides those who felt treated badly. */
    unfairShare: z.number().min(0).max(1).nullable(),
    answered: z.object({ yes: z.int(), partly: z.int(), no: z.int() }),
  })
  .meta({ id: "SurveySummary" });
export type SurveySummary = z.output<typeof surveySummarySchema>;
