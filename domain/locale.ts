/** The languages the agent speaks. `en-GB` is English wording with day-first dates. */
export const LOCALES = ["zh-CN", "en-US", "en-GB"] as const;
export type Locale = (typeof LOCALES)[number];

/** Whose rules a call is under; one pack each. */
export const JURISDICTIONS = ["cn", "us", "uk", "eu"] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export const CHANNELS = ["voice", "chat"] as const;
export type Channel = (typeof CHANNELS)[number];

export const DIRECTIONS = ["outbound", "inbound"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The language of a locale, for text work that does not care about the region. */
export type Language = "zh" | "en";

export const languageOf = (locale: Locale): Language => (locale === "zh-CN" ? "zh" : "en");
