import { z } from "zod";
import { DISPOSITIONS, type Disposition } from "../dispositions.ts";
import { HANDOFF_REASONS } from "../handoff.ts";
import type { Outcome } from "../outcome.ts";
import { STEPS } from "../vocabulary.ts";
import { exactly } from "./exactly.ts";
import { listOf } from "./list-of.ts";

const payment = z
  .strictObject({
    amount: z
      .string()
      .regex(/^\d+(?:\.\d{1,2})?$/, "Expected an amount as a decimal string.")
      .meta({ description: "Money as a decimal string." }),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "Expected a day as YYYY-MM-DD.")
      .meta({ description: "YYYY-MM-DD.", format: "date" }),
  })
  .meta({ id: "OutcomePayment", description: "One payment on one day." });

export const outcomeSchema = exactly<Outcome>()(
  z
    .strictObject({
      verified: z.boolean(),
      disposition: z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]]),
      promise: payment
        .nullable()
        .meta({ description: "The next payment due that the debtor agreed to." }),
      plan: z.strictObject({ count: z.int().min(1), instalments: listOf(payment) }).nullable(),
      handoff: z.enum(HANDOFF_REASONS).nullable().meta({ description: "The gravest reason met." }),
      handoffTurn: z.int().min(0).nullable().meta({
        description: "The debtor turn, from 1, in which a handoff was decided; 0 is the opening.",
      }),
      frozen: z.boolean(),
      hold: z.boolean(),
      disclosedDebt: z.boolean().meta({ description: "Whether any debt fact was spoken." }),
      steps: z.record(z.enum(STEPS), z.boolean()),
    })
    .meta({ id: "Outcome", description: "What came of a call." }),
);
