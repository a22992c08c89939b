import { z } from "zod";
import type { CallEvent } from "../events.ts";
import { exactly } from "./exactly.ts";
import { inputEventSchema } from "./input-event-schema.ts";
import { recordEventSchema } from "./record-event-schema.ts";

/**
 * One event of a call as its log holds it in JSON. It is closed: unknown types and unknown keys are
 * refused, except in the case, whose unknown keys belong to the creditor. It checks structure, closed
 * lists and numbers; text stays as it was written, because a log gives back what was once let in.
 */
export const callEventSchema = exactly<CallEvent>()(
  z
    .discriminatedUnion(
      "type",
      [inputEventSchema, recordEventSchema],
      "Expected an event of a known type.",
    )
    .meta({ id: "CallEvent", description: "One event of a call, as its log holds it." }),
);
