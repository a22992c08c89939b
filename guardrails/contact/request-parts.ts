import { DateTime } from "luxon";
import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { dispositionEffects } from "../../domain/dispositions.ts";
import { DIRECTIONS } from "../../domain/locale.ts";
import { canonicalNumber } from "./canonical-number.ts";
import {
  CONSENT_KINDS,
  CONTACT_CHANNELS,
  CONTACT_PURPOSES,
  NUMBER_KINDS,
  stopReasonOf,
} from "./contact-vocabulary.ts";

/** Characters of a number, an address, an id or a code: the longest e-mail address has 254. */
const tokenCharsMax = 320;

/** Hours of one agreed time: "call me on Friday" is a day; longer would be a licence. */
const agreedHoursMax = 24;

const hourMs = 3_600_000;

export const tokenSchema = z.string().min(1).max(tokenCharsMax);

/** A moment: ISO 8601 with its offset on the wire, milliseconds since 1970 inside. */
export const momentSchema = instantSchema.transform((text) => DateTime.fromISO(text).toMillis());

export const momentOrNull = momentSchema.nullish().transform((ms) => ms ?? null);

export const numberOrNull = tokenSchema
  .nullish()
  .transform((text) => (text === null || text === undefined ? null : canonicalNumber(text)));

export const tokenOrNull = tokenSchema.nullish().transform((text) => text ?? null);

const knownOutcomes: ReadonlySet<string> = new Set([
  ...Object.keys(dispositionEffects),
  "SENT",
  "ABANDONED",
]);

/** A contact that was made or tried. */
export const historyEntrySchema = z.looseObject({
  at: momentSchema,
  channel: z.enum(CONTACT_CHANNELS),
  direction: z.enum(DIRECTIONS),
  /** A disposition, `SENT`, `ABANDONED`, or anything else, which counts as an unknown outcome. */
  outcome: tokenSchema.transform((given) => {
    const code = given.trim().toUpperCase();
    return knownOutcomes.has(code) ? code : "UNKNOWN";
  }),
  number: numberOrNull,
  numberKind: z
    .enum(NUMBER_KINDS)
    .nullish()
    .transform((kind) => kind ?? null),
  caseId: tokenOrNull,
  debtorId: tokenOrNull,
  purpose: z.enum(CONTACT_PURPOSES).default("collect"),
  /** Made with consent that the debtor had given directly in the seven days before. */
  consented: z.boolean().default(false),
  /** Of an arrangement: from then on the debtor expects to hear of it, and the quiet after the contact is over. */
  quietUntil: momentOrNull,
});

export const consentSchema = z.object({
  kind: z.enum(CONSENT_KINDS),
  number: numberOrNull,
  at: momentOrNull,
  until: momentOrNull,
});

export const optOutSchema = z.object({
  channel: z.enum([...CONTACT_CHANNELS, "all"]),
  number: numberOrNull,
  at: momentOrNull,
});

export const holdSchema = z.object({
  reason: tokenSchema.transform(stopReasonOf),
  from: momentOrNull,
  until: momentOrNull,
});

export const agreedTimeSchema = z
  .object({
    from: momentSchema,
    to: momentSchema,
    channel: z.enum(CONTACT_CHANNELS).default("voice"),
    number: numberOrNull,
    agreedAt: momentOrNull,
  })
  .refine(({ from, to }) => from < to && to - from <= agreedHoursMax * hourMs, {
    error: "Expected a time that ends after it begins, at most 24 hours later.",
    path: ["to"],
  });

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** A time of day, `HH:mm`; minutes since midnight inside. */
export const timeOfDaySchema = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, "Expected a time of day such as 08:00.")
  .transform(minutesOf);

export const weekdaySchema = z.int().min(1).max(7);

export const inconvenientSchema = z
  .object({
    weekdays: z.array(weekdaySchema).min(1).max(7).default([1, 2, 3, 4, 5, 6, 7]),
    from: timeOfDaySchema,
    to: timeOfDaySchema,
    channel: z
      .enum(CONTACT_CHANNELS)
      .nullish()
      .transform((channel) => channel ?? null),
  })
  .refine(({ from, to }) => from < to, {
    error: "Expected a time that ends after it begins; split one over midnight in two.",
    path: ["to"],
  });
