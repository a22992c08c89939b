import { z } from "zod";

/** What the company decides. A setting can make the rules of a pack stricter, never looser. */
export const settingsSchema = z
  .object({
    /** Hours that a chat link can be opened. Long enough for a weekend, short enough to forget. */
    chatLinkHours: z.int().min(1).max(744).default(72),
    /** Minutes without a word after which a chat is closed; the next visit begins a new one. */
    chatIdleMinutes: z.int().min(5).max(720).default(30),
    /** Abnormal turns in a row after which a person takes over; a pack may ask for fewer. */
    emotionStreak: z.int().min(1).max(3).default(3),
    /** The telephone number under which a person can be reached, shown on the debtor's page. */
    helpPhone: z
      .string()
      .trim()
      .regex(/^[+\d][\d ()-]{2,30}$/, "Expected a telephone number.")
      .nullable()
      .default(null),
  })
  .meta({ id: "Settings" });
export type Settings = z.output<typeof settingsSchema>;

export const settingsViewSchema = z
  .object({ settings: settingsSchema, version: z.int().min(0) })
  .meta({ id: "SettingsView" });
export type SettingsView = z.output<typeof settingsViewSchema>;

export const settingsChangeSchema = z
  .object({ version: z.int().min(0), settings: settingsSchema })
  .meta({ id: "SettingsChange" });

/** How the server is. `ready` is false while the store warms up or cannot be reached. */
export const healthSchema = z
  .object({
    version: z.string(),
    ready: z.boolean(),
    store: z.enum(["warming", "ready", "unreachable"]),
    /** Which store: the embedded one or a Postgres server. */
    kind: z.enum(["embedded", "postgres"]),
  })
  .meta({ id: "Health" });
export type Health = z.output<typeof healthSchema>;
