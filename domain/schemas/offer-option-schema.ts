import { z } from "zod";
import { dateSchema } from "../case.ts";
import type { OfferOption } from "../offer-option.ts";
import { exactly } from "./exactly.ts";
import { minorUnitsSchema } from "./minor-units-schema.ts";
import { storedForm } from "./stored-form.ts";

const count = z.int().min(1);

export const offerOptionSchema = exactly<OfferOption>()(
  z
    .discriminatedUnion(
      "kind",
      [
        z.strictObject({
          kind: z.literal("full"),
          amount: minorUnitsSchema,
          waived: minorUnitsSchema,
        }),
        z.strictObject({
          kind: z.literal("plan"),
          count,
          each: minorUnitsSchema,
          last: minorUnitsSchema,
        }),
        z.strictObject({
          kind: z.literal("step_up"),
          count,
          each: minorUnitsSchema,
          later: minorUnitsSchema,
          last: minorUnitsSchema,
        }),
        z.strictObject({
          kind: z.literal("deferral"),
          days: z.int().min(0),
          until: storedForm(dateSchema),
        }),
      ],
      "Expected an option of a known kind.",
    )
    .meta({ id: "OfferOption", description: "One thing the debtor may choose." }),
);
