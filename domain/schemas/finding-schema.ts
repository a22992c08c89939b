import { z } from "zod";
import type { Finding } from "../finding.ts";
import { FAMILIES } from "../vocabulary.ts";
import { exactly } from "./exactly.ts";

const position = z.int().min(0);
const span: z.ZodType<Finding["span"]> = z.tuple([position, position]);

export const findingSchema = exactly<Finding>()(
  z
    .strictObject({
      ruleId: z.string(),
      family: z.enum(FAMILIES),
      severity: z.enum(["critical", "block", "rewrite", "warn"]),
      span: span.meta({ description: "UTF-16 positions in the text, the end excluded." }),
      action: z.enum(["suppress", "rewrite", "log"]),
      expected: z
        .string()
        .exactOptional()
        .meta({ description: "What would have been true in this place, for people to read." }),
    })
    .meta({
      id: "Finding",
      description: "One thing the guard noted, with its rule and its place in the text.",
    }),
);
