import { z } from "zod";
import { LOCALES } from "../../domain/locale.ts";

/** The parts of the work that others may do for us. */
export const PROVIDER_PORTS = [
  "ears",
  "voice",
  "words",
  "carrier",
  "messages",
  "mail",
  "webhook",
  "payments",
  "store",
] as const;
export type ProviderPort = (typeof PROVIDER_PORTS)[number];

/** Where it was tried: in here, against an emulator of its wire alone, or itself. */
export const PROVIDER_MARKS = ["embedded", "emulated", "live"] as const;
export type ProviderMark = (typeof PROVIDER_MARKS)[number];

/** What is known of one provider now. */
export const PROVIDER_STATES = ["off", "unasked", "ok", "warn", "fail"] as const;

export const providerRowSchema = z.object({
  id: z.string(),
  port: z.enum(PROVIDER_PORTS),
  name: z.string(),
  mark: z.enum(PROVIDER_MARKS),
  /** Names of the settings that set it up; never their values. */
  settings: z.array(z.string()),
  state: z.enum(PROVIDER_STATES),
  /** For each language that it serves, its place in the order: 1 is in use, the others take over from it. */
  order: z.partialRecord(z.enum(LOCALES), z.int().min(1)),
  /** What the last check found, in words of the reader's language. */
  code: z.string().nullable(),
  detail: z.string().nullable(),
  checkedAt: z.iso.datetime().nullable(),
  /** The code of its last failure in a call, and when that was. */
  lastError: z.object({ code: z.string(), at: z.iso.datetime() }).nullable(),
});

/** A provider as the console shows it: with the words for what was found. */
export const providerViewSchema = providerRowSchema
  .extend({
    /** What was found, and what to do about it. */
    words: z.object({ zh: z.string(), en: z.string() }).nullable(),
  })
  .meta({ id: "Provider" });
export type ProviderView = z.output<typeof providerViewSchema>;

export const providerListSchema = z
  .object({ providers: z.array(providerViewSchema) })
  .meta({ id: "ProviderList" });
export type ProviderList = z.output<typeof providerListSchema>;
