import { z } from "zod";
import { HANDOFF_REASONS } from "../handoff.ts";
import { ACTS, type Move } from "../move.ts";
import { ASKED } from "../vocabulary.ts";
import { exactly } from "./exactly.ts";
import { lineSchema } from "./line-schema.ts";
import { listOf } from "./list-of.ts";

export const moveSchema = exactly<Move>()(
  z
    .strictObject({
      act: z.enum(ACTS),
      because: listOf(z.string()).meta({
        description: "Reasons, most decisive first, such as `trigger:hardship`.",
      }),
      lines: listOf(lineSchema),
      asked: z
        .enum(ASKED)
        .nullable()
        .meta({ description: "What the debtor is asked for, if anything." }),
      tone: z.enum(["plain", "soft"]),
      handoff: z.enum(HANDOFF_REASONS).exactOptional(),
      ends: z.boolean().meta({ description: "The channel may close once this move was heard." }),
    })
    .meta({ id: "Move", description: "What the agent does in one turn, and why." }),
);
