import { z } from "zod";
import { dateSchema } from "../../domain/case.ts";
import {
  CONSENT_KINDS,
  CONTACT_CHANNELS,
  NUMBER_KINDS,
  STOP_REASONS,
} from "./contact-vocabulary.ts";
import { timeOfDaySchema, weekdaySchema } from "./request-parts.ts";

/** What kinds of entry a counter may count; docs/contact-policy.md, section 5. */
export const METRICS = [
  "attempt",
  "connected",
  "unanswered",
  "conversation",
  "talk",
  "message",
  "phone",
  "communication",
  "abandoned",
] as const;
export type Metric = (typeof METRICS)[number];

/** A rule says who says so. */
const ruleFields = {
  id: z.string().regex(/^[a-z]+(?:\.[a-z0-9_]+)+$/, 'Expected an id such as "us.freq.7in7".'),
  /** The rule in one sentence. */
  text: z.string().min(1),
  /** Keys of the source sheet; K is knowledge to be verified, P a default of the product. */
  source: z.array(z.string().min(1)).min(1),
  /** Counsel has yet to confirm it. In an overlay it is off until then. */
  verify: z.boolean().default(false),
  /** True in an overlay: the row is on though it is to be verified. */
  on: z.boolean().default(false),
  /** True where the law says it, not the product alone. */
  legal: z.boolean().default(false),
};

const channels = z.array(z.enum(CONTACT_CHANNELS)).min(1);

const windowSchema = z.union([
  z.strictObject({ days: z.int().min(1).max(400) }),
  z.strictObject({ hours: z.int().min(1).max(10_000) }),
]);

const counterSchema = z.strictObject({
  ...ruleFields,
  metric: z.enum(METRICS),
  scope: z.enum(["debtor", "debt", "number"]),
  window: windowSchema,
  limit: z.int().min(0),
  channels,
  numberKinds: z.array(z.enum(NUMBER_KINDS)).min(1).optional(),
  skipsConsented: z.boolean().default(false),
  /** Whether a time the debtor agreed to goes before a legal limit: always, or for a week. */
  agreedTime: z.enum(["never", "always", "week"]).default("never"),
});

const hoursSchema = z.strictObject({
  ...ruleFields,
  from: timeOfDaySchema,
  to: timeOfDaySchema,
  channels: channels.optional(),
});

const consentRowSchema = z.strictObject({
  ...ruleFields,
  kind: z.enum(CONSENT_KINDS),
  channels,
  agents: z.array(z.enum(["ai", "person"])).min(1),
});

const holidaysSchema = z.strictObject({
  ...ruleFields,
  /** Years whose days are all there. */
  years: z.array(z.int().min(1900).max(2100)).min(1),
  days: z.array(dateSchema),
});

/** When one jurisdiction, or one state or city, allows contact. */
export const contactPackSchema = z.strictObject({
  pack: z.string(),
  /** Of an overlay: the states (`US-MA`) in which it applies. */
  places: z.array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]+$/)).default([]),
  outbound: z.strictObject({ ...ruleFields, allowed: z.boolean() }).optional(),
  /** The pack's own ids of stops. */
  stops: z.partialRecord(z.enum(STOP_REASONS), ruleFields.id).default({}),
  aiVoice: z.strictObject({ ...ruleFields, clearable: z.boolean() }).optional(),
  consents: z.array(consentRowSchema).default([]),
  counters: z.array(counterSchema).default([]),
  closedWeekdays: z
    .strictObject({ ...ruleFields, weekdays: z.array(weekdaySchema).min(1) })
    .optional(),
  holidays: holidaysSchema.optional(),
  hours: z.array(hoursSchema).default([]),
});

export type ContactPack = z.output<typeof contactPackSchema>;
export type CounterRow = ContactPack["counters"][number];
export type CounterWindow = CounterRow["window"];
