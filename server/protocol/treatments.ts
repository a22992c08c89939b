import { z } from "zod";
import { decimalPattern } from "../../domain/money.ts";
import { CASE_FLAGS } from "../../domain/vocabulary.ts";
import { MESSAGE_STAGES } from "../../prompts/message-words.ts";

/** How a debtor can be reached by a round. */
export const REACH_CHANNELS = ["voice", "sms", "email", "chat"] as const;
export type ReachChannel = (typeof REACH_CHANNELS)[number];

/** How debtors can be spoken with. */
export const SCRIPTS = ["standard", "gentle"] as const;
export type Script = (typeof SCRIPTS)[number];

/** Rows of a treatment table; more than this nobody can read. */
const treatmentsMax = 50;

/** An amount as it is written in plans. */
export const planMoneySchema = z
  .string()
  .regex(decimalPattern, 'Expected an amount such as "500.00".');
/** A name that a plan gives: of a tier, a field, a seed. */
export const planWordSchema = z.string().trim().min(1).max(100);
export const planWordsSchema = z.array(planWordSchema).max(100);

const range = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    error: "Expected a range whose end is not before its beginning.",
  });

/** The groups of a trial: two ways of treating people who are alike but for chance. */
export const TRIAL_GROUPS = ["a", "b"] as const;
export type TrialGroup = (typeof TRIAL_GROUPS)[number];

/**
 * Which cases a row of the table is for: everything that is given must be so. A name that is not known is refused: a
 * misspelt condition would let a row match everybody.
 */
const conditionSchema = z.strictObject({
  /** Drawn into this group of the plan's trial; who takes part in none has rows without it. */
  group: z.enum(TRIAL_GROUPS).optional(),
  /** Any system of tiers, as the cases have it: `M1`, `A`, `高`. Letters of either case. */
  tiers: planWordsSchema.optional(),
  /** Days past due, on the day of the look, in the debtor's zone. */
  dpd: range.optional(),
  balance: z
    .strictObject({ min: planMoneySchema.optional(), max: planMoneySchema.optional() })
    .optional(),
  /** A number in another field of the case, its path with dots. */
  score: z
    .strictObject({ field: planWordSchema, min: z.number().optional(), max: z.number().optional() })
    .optional(),
  /** The case has one of these, or none of those. */
  flagsAny: z.array(z.enum(CASE_FLAGS)).optional(),
  flagsNone: z.array(z.enum(CASE_FLAGS)).optional(),
  /** Other fields, their paths with dots, and the values that they may have. */
  fields: z.record(planWordSchema, planWordsSchema).optional(),
});

/** One row of the treatment table: for whom, and what is done. */
export const treatmentSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9_]{1,40}$/, "Expected 1 to 40 small letters, digits or _."),
    when: conditionSchema.default({}),
    /** Who speaks: the agent, or a person first. */
    assign: z.enum(["ai", "person"]).default("ai"),
    channel: z.enum(REACH_CHANNELS).default("voice"),
    /** The highest goes first among those that are due. */
    priority: z.int().min(0).max(100).default(50),
    /** Attempts of one case in this round; the contact rules may allow fewer. */
    triesMax: z.int().min(1).max(50).default(6),
    /** Hours between two attempts at least; the contact rules may ask for more. */
    hoursBetween: z.number().min(0).max(720).default(4),
    /** The calendar: only on these weekdays, 1 Monday to 7 Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
    /** The calendar: only on these days past due. */
    onDpd: z.array(z.int().min(-365).max(36_500)).min(1).max(100).optional(),
    /**
     * How the agent speaks with these debtors on every channel: `gentle` is soft from the first word, lists all options
     * side by side, and hands over to a person one upset turn sooner.
     */
    script: z.enum(SCRIPTS).default("standard"),
    /** Of messages: the wording of that stage, whatever the days past due; so tiers can have texts of their own. */
    wording: z.enum(MESSAGE_STAGES).optional(),
  })
  .meta({ id: "Treatment" });
export type Treatment = z.output<typeof treatmentSchema>;

/** The table: its rows in the order in which they are asked, each with an id of its own. */
export const treatmentsSchema = z
  .array(treatmentSchema)
  .min(1)
  .max(treatmentsMax)
  .superRefine((treatments, context) => {
    for (const index of repeatedRows(treatments)) {
      context.addIssue({
        code: "custom",
        message: "Expected treatments with different ids.",
        path: [index, "id"],
      });
    }
  });

/** Rows whose id an earlier row has already. */
export function repeatedRows(rows: readonly { readonly id?: unknown }[]): readonly number[] {
  const seen = new Set<unknown>();
  return rows.flatMap(({ id }, index) => {
    const isRepeated = id !== undefined && seen.has(id);
    seen.add(id);
    return isRepeated ? [index] : [];
  });
}

/** Rows that are for a group of a trial, and so want one. */
export const groupRows = (
  rows: readonly { readonly when: { readonly group?: unknown } }[],
): readonly number[] =>
  rows.flatMap(({ when: { group } }, index) => (group === undefined ? [] : [index]));
