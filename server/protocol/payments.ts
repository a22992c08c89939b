import { z } from "zod";
import { dateSchema, instantSchema } from "../../domain/case.ts";
import { CURRENCIES, decimalPattern } from "../../domain/money.ts";
import { reasonSchema } from "./cases.ts";
import { linkTokenSchema } from "./chat.ts";

/** Money on the wire: a decimal string. */
const amountSchema = z.string().regex(decimalPattern, 'Expected an amount such as "8440.00".');

/** The debtor's chat asks what it may offer now. */
export const chatTokenSchema = z.object({ token: linkTokenSchema }).meta({ id: "ChatToken" });

/** What the page of a chat may show besides the talk. */
export const nextStepsSchema = z
  .object({
    /** What can be paid at once: only after an agreement that was confirmed. */
    pay: z.object({ amount: amountSchema, currency: z.enum(CURRENCIES) }).nullable(),
    /** The chat is over and ends with a receipt. */
    hasReceipt: z.boolean(),
  })
  .meta({ id: "NextSteps" });
export type NextSteps = z.output<typeof nextStepsSchema>;

/** Where a sum can be paid. */
export const paymentLinkSchema = z
  .object({
    url: z.string(),
    amount: amountSchema,
    currency: z.enum(CURRENCIES),
    expiresAt: instantSchema,
  })
  .meta({ id: "PaymentLink" });
export type PaymentLink = z.output<typeof paymentLinkSchema>;

/** What became of a message of a provider; only `booked` changed the case. */
export const EVENT_VERDICTS = [
  "booked",
  /** The payment was booked by an earlier message. */
  "known",
  "noted",
  "amount_mismatch",
  "currency_mismatch",
  "link_unknown",
] as const;
export type EventVerdict = (typeof EVENT_VERDICTS)[number];

/** One payment of a case. */
export const casePaymentSchema = z
  .object({
    paymentId: z.string(),
    amount: amountSchema,
    currency: z.enum(CURRENCIES),
    paidAt: instantSchema,
    postedAt: instantSchema,
    postedBy: z.string(),
    /** `provider` by a signed message, `person` by hand, `file` with a list. */
    source: z.enum(["provider", "person", "file"]),
    reason: z.string().nullable(),
    /** What was owed after it; null where it was not posted to the balance. */
    balanceAfter: amountSchema.nullable(),
    /** What came in beyond what was owed: it is to be paid back. */
    excess: amountSchema.nullable(),
  })
  .meta({ id: "CasePayment" });
export type CasePayment = z.output<typeof casePaymentSchema>;

/** A message of a provider that was not booked and that a person should look at. */
export const paymentTroubleSchema = z
  .object({
    eventId: z.string(),
    type: z.enum(["paid", "failed", "cancelled"]),
    amount: amountSchema,
    currency: z.enum(CURRENCIES),
    at: instantSchema,
    verdict: z.enum(EVENT_VERDICTS),
  })
  .meta({ id: "PaymentTrouble" });
export type PaymentTrouble = z.output<typeof paymentTroubleSchema>;

export const casePaymentsSchema = z
  .object({
    payments: z.array(casePaymentSchema),
    troubles: z.array(paymentTroubleSchema),
    /** What a link would ask for now; null where nothing may be asked. */
    due: z
      .object({ amount: amountSchema, currency: z.enum(CURRENCIES), date: dateSchema })
      .nullable(),
  })
  .meta({ id: "CasePayments" });
export type CasePayments = z.output<typeof casePaymentsSchema>;

/** A payment that a supervisor books by hand. The same id again is the same payment. */
export const manualPaymentSchema = z
  .object({
    paymentId: z
      .string()
      .trim()
      .regex(/^[\w.:-]{3,100}$/, "Expected 3 to 100 letters, digits, . : - or _."),
    amount: amountSchema.refine((text) => Number(text) > 0, "Expected an amount above zero."),
    paidAt: instantSchema,
    reason: reasonSchema,
  })
  .meta({ id: "ManualPayment" });
export type ManualPayment = z.output<typeof manualPaymentSchema>;

/** What the sandbox's page shows and does. No money moves. */
export const sandboxPaymentSchema = z
  .object({
    amount: amountSchema,
    currency: z.enum(CURRENCIES),
    reference: z.string(),
    isExpired: z.boolean(),
  })
  .meta({ id: "SandboxPayment" });
export type SandboxPayment = z.output<typeof sandboxPaymentSchema>;

export const sandboxActSchema = z
  .object({ token: linkTokenSchema, act: z.enum(["pay", "fail", "leave"]) })
  .meta({ id: "SandboxAct" });

export const webhookAnswerSchema = z
  .object({ verdict: z.enum(EVENT_VERDICTS) })
  .meta({ id: "WebhookAnswer" });
