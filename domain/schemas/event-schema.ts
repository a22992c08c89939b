import { z } from "zod";

const atMs = z.number().min(0).meta({ description: "Milliseconds since the call started." });

/** One type of event with its fields; `turn-end` is named `TurnEndEvent` in documents. */
export const eventSchema = <T extends string, F extends z.core.$ZodLooseShape>(
  type: T,
  description: string,
  fields: F,
) =>
  z
    .strictObject({ type: z.literal(type), atMs, ...fields })
    .meta({ id: nameOf(type), description });

const nameOf = (type: string): string =>
  `${type.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Event`;
