import type { Jurisdiction, Locale } from "../../domain/locale.ts";

const jurisdictionByCountry: Readonly<Record<string, Jurisdiction>> = {
  CN: "cn",
  US: "us",
  GB: "uk",
};

const jurisdictionByLocale: Readonly<Record<Locale, Jurisdiction>> = {
  "zh-CN": "cn",
  "en-US": "us",
  "en-GB": "uk",
};

/** Whose rules apply to a case: by its place (`CN-31`, `US-MA`), and else by the debtor's language. */
export function jurisdictionOf(place: string | undefined, locale: Locale): Jurisdiction {
  if (place === undefined) return jurisdictionByLocale[locale];
  return jurisdictionByCountry[place.slice(0, 2)] ?? "eu";
}

/** The language that a debt of that currency is most likely talked of in. */
export const localeOfCurrency = (currency: string): Locale => {
  if (currency === "CNY") return "zh-CN";
  return currency === "USD" ? "en-US" : "en-GB";
};
