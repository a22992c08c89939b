import { z } from "zod";
import { moneySchema, timezoneSchema } from "../../domain/case.ts";
import { DIRECTIONS } from "../../domain/locale.ts";
import { CASE_FLAGS } from "../../domain/vocabulary.ts";
import {
  CONSENT_KINDS,
  CONTACT_CHANNELS,
  CONTACT_PACKS,
  CONTACT_PURPOSES,
  NUMBER_KINDS,
  PARTIES,
} from "./contact-vocabulary.ts";
import {
  agreedTimeSchema,
  consentSchema,
  historyEntrySchema,
  holdSchema,
  inconvenientSchema,
  momentOrNull,
  momentSchema,
  numberOrNull,
  optOutSchema,
  tokenOrNull,
  tokenSchema,
} from "./request-parts.ts";

/** Entries of one history; years of lawful contact have fewer. */
export const historyEntriesMax = 1_000;

/** Consents, opt-outs, holds and the like of one debtor. */
const listMax = 100;

/**
 * A list whose entries may be written short: by one word each, or all of them as an object whose keys are
 * the words and whose values are `true` or the rest of the entry. A key that is not in `words` is left out.
 */
const listOf = <T extends z.ZodType>(entry: T, key: string, words?: readonly string[]) =>
  z
    .preprocess(
      (value) => (isRecord(value) ? entriesOf(value, { key, words }) : (value ?? undefined)),
      z
        .array(z.preprocess((each) => (typeof each === "string" ? { [key]: each } : each), entry))
        .max(listMax)
        .default([]),
    )
    .default([]);

function entriesOf(
  value: Readonly<Record<string, unknown>>,
  { key, words }: { readonly key: string; readonly words: readonly string[] | undefined },
): unknown[] {
  return Object.entries(value)
    .filter(([word, rest]) => (words?.includes(word) ?? true) && Boolean(rest))
    .map(([word, rest]) => ({ ...(isRecord(rest) ? rest : {}), [key]: word }));
}

const placeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3}){0,2}$/, 'Expected a place such as "US-MA".')
  .transform((code) => code.replace(/^UK\b/, "GB"));

const contactCaseSchema = z.object({
  caseId: tokenSchema,
  /** Caps count per debtor; the case itself where this is absent. */
  debtorId: tokenOrNull,
  place: placeSchema.nullish().transform((place) => place ?? null),
  /** Where the debtor may be besides: another address, the last known whereabouts. */
  otherPlaces: z.array(placeSchema).max(listMax).default([]),
  debtor: z
    .object({ timezone: timezoneSchema.nullish().transform((zone) => zone ?? null) })
    .default({ timezone: null }),
  balance: moneySchema.nullish().transform((balance) => balance ?? null),
  balanceAsOf: momentOrNull,
  flags: z.array(z.enum(CASE_FLAGS)).default([]),
  timeBarred: z.union([z.boolean(), z.literal("unknown")]).default(false),
});

/** What `history` and `consents` fall back on stands in the case. */
const withCaseDefaults = (value: unknown): unknown => {
  if (!isRecord(value) || !isRecord(value["case"])) return value;
  const { priorContacts, consents } = value["case"];
  return {
    ...value,
    history: value["history"] ?? priorContacts ?? [],
    consents: value["consents"] ?? consents ?? [],
  };
};

const packId = z.enum(CONTACT_PACKS);

/**
 * One contact that somebody would make, and all that is known of the debtor. docs/contact-policy.md tells
 * what each field means and what its absence does.
 */
export const contactRequestSchema = z.preprocess(
  withCaseDefaults,
  z.object({
    now: momentSchema,
    channel: z.enum(CONTACT_CHANNELS),
    direction: z.enum(DIRECTIONS),
    number: numberOrNull,
    numberKind: z.enum(NUMBER_KINDS).default("mobile"),
    numberClearedAt: momentOrNull,
    party: z.enum(PARTIES).default("debtor"),
    agent: z.enum(["ai", "person"]).default("ai"),
    purpose: z.enum(CONTACT_PURPOSES).default("collect"),
    verified: z.boolean().default(false),
    case: contactCaseSchema,
    history: z.array(historyEntrySchema).max(historyEntriesMax).default([]),
    packs: z.preprocess(
      (packs) => (typeof packs === "string" ? [packs] : (packs ?? undefined)),
      z.array(packId).default([]),
    ),
    consents: listOf(consentSchema, "kind", CONSENT_KINDS),
    optOuts: listOf(optOutSchema, "channel"),
    holds: listOf(holdSchema, "reason"),
    /** A person lifted then what the history had stopped before. */
    liftedAt: momentOrNull,
    agreedTimes: z.array(agreedTimeSchema).max(listMax).default([]),
    inconvenient: z.array(inconvenientSchema).max(listMax).default([]),
    payments: z
      .array(z.object({ at: momentSchema }))
      .max(listMax)
      .default([]),
    switchedOn: z.array(tokenSchema).max(listMax).default([]),
    cleared: z.array(tokenSchema).max(listMax).default([]),
    tighter: z.record(tokenSchema, z.int().min(0)).default({}),
  }),
);

/** A request after it passed the edge: moments in milliseconds since 1970, every default filled in. */
export type ContactRequest = z.output<typeof contactRequestSchema>;

export type HistoryEntry = ContactRequest["history"][number];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
