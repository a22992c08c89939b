import { z } from "zod";
import { callRecordSchema } from "../call-record.ts";
import type { CallFacts } from "../events.ts";
import { exactly } from "./exactly.ts";
import { storedForm } from "./stored-form.ts";

const { id, locale, jurisdiction, channel, direction, startedAt } = callRecordSchema.shape;

export const callFactsSchema = exactly<CallFacts>()(
  z
    .strictObject({
      id: storedForm(id),
      locale,
      jurisdiction,
      channel,
      direction,
      startedAt: storedForm(startedAt),
    })
    .meta({ id: "CallFacts", description: "What a call is, before anybody says a word." }),
);
