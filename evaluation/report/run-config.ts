import { z } from "zod";
import { caseSchema } from "../../domain/case.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";

const hours = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Expected a time of day such as "09:00".');

/** What one run may set otherwise than the product does; two runs with two of these are compared by a baseline. */
export const runConfigSchema = z.strictObject({
  /** Rules of the conversation; what is absent comes from the pack. */
  rules: z
    .strictObject({
      emotionStreak: z.int().min(1).max(20).optional(),
      recordingObjection: z.enum(["stop", "alternatives"]).optional(),
      callbackHours: z.strictObject({ from: hours, to: hours }).optional(),
      debtCollectorNotice: z.boolean().optional(),
      debtAdvice: z.boolean().optional(),
      listOptionsAlways: z.boolean().optional(),
    })
    .optional(),
  /** A folder of packs, as the service reads it; from the folder of the command. */
  packs: z.string().min(1).optional(),
  /** Offers that replace those of every case. */
  offers: caseSchema.shape.offers.optional(),
});

/** A configuration as it was written. */
export type RunConfig = z.output<typeof runConfigSchema>;

/** Its rules as the conversation takes them. */
export const rulesOf = ({ rules }: RunConfig): Partial<PolicyRules> =>
  Object.fromEntries(Object.entries(rules ?? {}).filter(([, value]) => value !== undefined));
