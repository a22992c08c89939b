import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";

/** What is left of one counter. */
export interface Remaining {
  /** Id of the counter's rule. */
  readonly rule: string;
  readonly limit: number;
  /** Entries that weigh on it now. */
  readonly used: number;
  readonly left: number;
  /** When more will be left, in milliseconds since 1970; null if nothing is used or nothing is allowed. */
  readonly renewsAt: number | null;
}

/** Whether a contact may be made, by which rule, and what is left. */
export interface ContactAnswer {
  readonly decision: "allowed" | "deferred" | "never";
  /** The earliest moment at which it would be allowed, in milliseconds since 1970; null unless deferred. */
  readonly until: number | null;
  /** The rule that decided; null for what is simply allowed. */
  readonly rule: string | null;
  readonly remaining: readonly Remaining[];
}

/** The answer on the wire. */
export const contactAnswerSchema = z.object({
  decision: z.enum(["allowed", "deferred", "never"]),
  until: instantSchema.nullable(),
  rule: z.string().nullable(),
  remaining: z.array(
    z.object({
      rule: z.string(),
      limit: z.int().min(0),
      used: z.int().min(0),
      left: z.int().min(0),
      renewsAt: instantSchema.nullable(),
    }),
  ),
});
