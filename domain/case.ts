import { z } from "zod";
import {
  parseInstant,
  isTimezone,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from "./calendar.ts";
import type { CaseId } from "./ids.ts";
import { caseTextCharsMax, instalmentsMax } from "./limits.ts";
import { LOCALES } from "./locale.ts";
import {
  CURRENCIES,
  decimalPattern,
  formatDecimal,
  parseDecimal,
  type MinorUnits,
} from "./money.ts";
import { CASE_FLAGS } from "./vocabulary.ts";

/** A refined string whose failure carries one of our codes. */
const coded = (code: string, message: string) => ({ error: message, params: { code } });

/** Text that a check has narrowed to `T`; unlike a transform it also goes back to the wire. */
export const narrowed = <T extends string>() => z.string() as unknown as z.ZodType<T, string>;

/** An amount: a decimal string in files and on the wire, minor units inside. */
export const moneySchema = z.codec(
  z
    .string("Expected an amount as a decimal string.")
    .refine(
      (text) => parseDecimal(text) !== undefined,
      coded(
        "AMOUNT_INVALID",
        'Expected an amount such as "8440.00", without sign, at most two decimals.',
      ),
    )
    .meta({
      description: "Money as a decimal string, at most two decimals, never negative.",
      pattern: decimalPattern.source,
    }),
  z.custom<MinorUnits>(),
  { decode: (text) => parseDecimal(text) as MinorUnits, encode: formatDecimal },
);

export const dateSchema = z
  .string("Expected a date that exists, YYYY-MM-DD.")
  .refine(
    (text) => parsePlainDate(text) !== undefined,
    coded("DATE_INVALID", "Expected a date that exists, YYYY-MM-DD."),
  )
  .meta({ description: "A date that exists, YYYY-MM-DD.", format: "date" })
  .pipe(narrowed<PlainDate>());

export const instantSchema = z
  .string("Expected an ISO 8601 time with its offset.")
  .refine(
    (text) => parseInstant(text) !== undefined,
    coded("DATE_INVALID", "Expected an ISO 8601 time with its offset."),
  )
  .meta({ description: "An ISO 8601 time with its offset.", format: "date-time" })
  .pipe(narrowed<Instant>());

export const timezoneSchema = z
  .string()
  .refine(isTimezone, coded("TIMEZONE_UNKNOWN", "Expected an IANA time zone."));

/** Text that is spoken or shown whole: no lone surrogate, not empty, one breath long. */
const spoken = z
  .string()
  .min(1)
  .max(caseTextCharsMax)
  .refine((text) => text.isWellFormed(), coded("TEXT_NOT_UNICODE", "Expected valid Unicode text."));

/** Characters that nobody can see or type: a name with one in it could never be confirmed. */
const invisible = /\p{C}/u;

const debtorSchema = z.looseObject({
  name: spoken
    .refine((text) => /\p{L}/u.test(text), { error: "Expected a name with a letter in it." })
    .refine((text) => !invisible.test(text), {
      error: "Expected a name without invisible characters.",
    }),
  phone: z.string().optional(),
  /** Last four of the identity number; the last may be X. */
  idLast4: z
    .string()
    .regex(/^\d{3}[\dX]$/, "Expected four characters: digits, the last may be X.")
    .optional(),
  birthDate: dateSchema.optional(),
  timezone: timezoneSchema.default("UTC"),
  language: z.enum(LOCALES, "Expected zh-CN, en-US or en-GB.").optional(),
});

const offersSchema = z.looseObject({
  /** Numbers of instalments that the creditor has authorised. */
  instalments: z.array(z.int().min(2).max(instalmentsMax)).default([]),
  interestFree: z.boolean().default(false),
  /** Rising instalments are allowed: the first half at half of the rate of the second. */
  stepUp: z.boolean().default(false),
  lateFeeWaiver: z
    .looseObject({
      /** Largest share of the late fee that may be waived, 0 to 1, as a decimal string. */
      max: z
        .string()
        .regex(/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/, 'Expected a share such as "0.50".'),
      when: z.literal("pay_in_full"),
    })
    .optional(),
  deferralDays: z.int().min(0).max(365).default(0),
  expiresOn: dateSchema.optional(),
  minPartPayment: moneySchema.optional(),
  maxPromiseDays: z.int().min(0).max(365).optional(),
});

const legalStatusSchema = z.looseObject({
  status: z.enum(["none", "filed", "judgment", "enforcement"]),
  caseNumber: z.string().optional(),
  date: dateSchema.optional(),
});

const priorContactSchema = z.looseObject({
  at: instantSchema,
  channel: z.string(),
  direction: z.string(),
  outcome: z.string(),
});

/** One debt of one debtor, as files and the wire carry it. Unknown keys are kept. */
export const caseSchema = z.looseObject({
  caseId: z
    .string()
    .min(1)
    .max(caseTextCharsMax)
    .refine((text) => !invisible.test(text) && !/^\.{1,2}$/.test(text), {
      error: "Expected an id of visible characters, other than . and ..",
    })
    .pipe(narrowed<CaseId>()),
  /** Contact caps count per debtor; the case itself where this is absent. */
  debtorId: z.string().min(1).optional(),
  creditor: spoken,
  /** The neutral name spoken before verification. */
  publicName: spoken.optional(),
  agency: spoken.optional(),
  officialChannel: spoken.optional(),
  complaintChannel: spoken.optional(),
  place: z.string().optional(),
  product: spoken,
  currency: z.enum(CURRENCIES, "Expected CNY, USD, GBP or EUR."),
  debtor: debtorSchema,
  principal: moneySchema,
  interest: moneySchema,
  lateFee: moneySchema,
  /** What is overdue and asked for; instalments divide it. */
  balance: moneySchema,
  dueDate: dateSchema,
  balanceAsOf: instantSchema,
  tier: z.string().optional(),
  flags: z.array(z.enum(CASE_FLAGS)).default([]),
  offers: offersSchema.default(() => offersSchema.parse({})),
  priorContacts: z.array(priorContactSchema).default([]),
  consents: z.record(z.string(), z.unknown()).optional(),
  legalStatus: legalStatusSchema.optional(),
  timeBarred: z.union([z.boolean(), z.literal("unknown")]).default(false),
  rates: z.record(z.string(), z.string()).optional(),
});

/** A case after it passed the edge: amounts in minor units, dates that exist. */
export type DebtCase = z.output<typeof caseSchema>;

/** What the creditor authorised on a case. */
export type OfferTerms = DebtCase["offers"];

/** True when the debt is or may be time-barred: nothing may be asked that could revive it. */
export const mayBeTimeBarred = (debt: Pick<DebtCase, "timeBarred">): boolean =>
  debt.timeBarred !== false;
