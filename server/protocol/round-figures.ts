import { z } from "zod";

/** A share with what it is of, and its 95 % interval. */
export const shareSchema = z.object({
  of: z.int().min(0),
  count: z.int().min(0),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type ShareView = z.output<typeof shareSchema>;

const hourCountSchema = z.object({ answered: z.int().min(0), tries: z.int().min(0) });

/** Why one hour of the debtor's day was preferred to another. */
export const hourWhySchema = z.object({
  /** The hour where the debtor is, and the share of answers to expect in it. */
  hour: z.int().min(0).max(23),
  chance: z.number(),
  /** Calls to this debtor in that hour, and to people of the same zone and tier. */
  own: hourCountSchema,
  alike: hourCountSchema,
  /** The first hour at which they could have been called, and the share in that. */
  instead: z.object({ hour: z.int().min(0).max(23), chance: z.number() }),
});
export type HourWhy = z.output<typeof hourWhySchema>;

const liftSchema = z.object({ difference: z.number(), low: z.number(), high: z.number() });

/** What the round does for those who are in it, against those who were left alone. */
export const roundLiftSchema = z
  .object({
    /** Cases of which a payment came since the round began. */
    treated: shareSchema,
    control: shareSchema,
    lift: liftSchema.nullable(),
    verdict: z.enum(["better", "worse", "not_significant", "no_control"]),
    /** The two groups of the plan's trial; what `b` is above `a`. */
    trial: z
      .object({
        a: shareSchema,
        b: shareSchema,
        lift: liftSchema.nullable(),
        verdict: z.enum(["better", "worse", "not_significant", "no_group"]),
      })
      .nullable(),
    /** Cases that take part in no comparison. */
    outside: z.int().min(0),
  })
  .meta({ id: "RoundLift" });
export type RoundLift = z.output<typeof roundLiftSchema>;
