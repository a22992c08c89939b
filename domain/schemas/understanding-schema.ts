import { z } from "zod";
import { CURRENCIES } from "../money.ts";
import type {
  Emotion,
  ScoredIntent,
  SecondReading,
  Slots,
  Understanding,
} from "../understanding.ts";
import { EMOTION_LABELS, INTENTS, REASON_CODES, TRIGGERS } from "../vocabulary.ts";
import { contactWishSchema } from "./contact-wish-schema.ts";
import { exactly } from "./exactly.ts";
import { listOf } from "./list-of.ts";

const share = z.number().min(0).max(1);

/** Wider than `decimalPattern` by its digits: somebody may name more than a case can hold. */
const amount = z
  .string()
  .regex(/^\d+(?:\.\d{1,2})?$/, "Expected an amount as a decimal string.")
  .meta({ description: "Money as a decimal string." });

/** The form only, here and below: a log gives back what was understood, sensible or not. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Expected a day as YYYY-MM-DD.")
  .meta({ description: "YYYY-MM-DD, in the debtor's zone." });

const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\S+(?:Z|[+-]\d{2}:\d{2})$/, "Expected a time with its offset.")
  .meta({ description: "ISO 8601 with offset.", format: "date-time" });

const scoredIntentSchema = exactly<ScoredIntent>()(
  z.strictObject({ name: z.enum(INTENTS), confidence: share }),
);

const emotionSchema = exactly<Emotion>()(
  z
    .strictObject({
      label: z.enum(EMOTION_LABELS),
      valence: z.number().min(-1).max(1).meta({ description: "-1 (bad) to 1 (good)." }),
      arousal: share.meta({ description: "0 (quiet) to 1 (agitated)." }),
      confidence: share,
      abnormal: z.boolean(),
    })
    .meta({ id: "Emotion", description: "How somebody feels in one turn, read from their words." }),
);

const slotsSchema = exactly<Slots>()(
  z
    .strictObject({
      amount: amount.exactOptional(),
      amountExpr: z.enum(["full", "half", "minimum"]).exactOptional(),
      currency: z.enum(CURRENCIES).exactOptional(),
      date: day.exactOptional(),
      instalments: z.int().min(1).exactOptional(),
      frequency: z.enum(["weekly", "biweekly", "monthly"]).exactOptional(),
      idLast4: z.string().exactOptional(),
      birthDate: day.exactOptional(),
      phone: z
        .string()
        .regex(/^\+\d+$/, "Expected a number as E.164.")
        .meta({ description: "E.164." })
        .exactOptional(),
      callbackAt: moment.exactOptional(),
      name: z.string().exactOptional(),
    })
    .meta({ id: "Slots", description: "What a turn says in values." }),
);

const secondReadingSchema = exactly<SecondReading>()(
  z
    .strictObject({
      state: z.enum(["read", "late", "failed"]),
      promptHash: z.string().regex(/^[\da-f]{64}$/, "Expected a SHA-256 in hexadecimal."),
      addedTriggers: listOf(z.enum(TRIGGERS)),
      addedIntents: listOf(z.enum(INTENTS)),
      filled: listOf(z.enum(["amount", "date", "reason"])),
      deniedTriggers: listOf(z.enum(TRIGGERS)),
      refusedIntents: listOf(z.enum(INTENTS)),
    })
    .meta({
      id: "SecondReading",
      description: "What a language model said of a turn that the embedded one was unsure of.",
    }),
);

export const understandingSchema = exactly<Understanding>()(
  z
    .strictObject({
      intents: listOf(scoredIntentSchema).meta({ description: "Most confident first." }),
      triggers: listOf(z.enum(TRIGGERS)).meta({ description: "Gravest first." }),
      slots: slotsSchema,
      emotion: emotionSchema,
      reason: z.strictObject({ code: z.enum(REASON_CODES), quote: z.string() }).exactOptional(),
      affordable: z
        .strictObject({ amount, per: z.enum(["once", "weekly", "monthly"]) })
        .exactOptional(),
      ofOther: z.literal(true).exactOptional(),
      plainYes: z.literal(true).exactOptional(),
      hedged: z.literal(true).exactOptional(),
      choice: z.enum(["first", "second", "last", "longest", "shortest", "step_up"]).exactOptional(),
      paymentQuestion: z.enum(["channel", "card", "ready"]).exactOptional(),
      asksAgain: z.literal(true).exactOptional(),
      isAside: z.literal(true).exactOptional(),
      takesBack: z.literal(true).exactOptional(),
      wishes: listOf(contactWishSchema)
        .meta({ description: "How they wish to be contacted from now on." })
        .exactOptional(),
      language: z
        .enum(["zh", "en", "other"])
        .meta({ description: "The language of the turn where it is not the call's own." })
        .exactOptional(),
      second: secondReadingSchema.exactOptional(),
    })
    .meta({ id: "Understanding", description: "What one turn of the debtor means." }),
);
