import { z } from "zod";
import { CURRENCIES } from "../../domain/money.ts";
import { JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import debtors from "./debtors.json" with { type: "json" };

const names = z.array(z.string().min(1)).min(1);

const localeFactsSchema = z.strictObject({
  jurisdiction: z.enum(JURISDICTIONS),
  timezone: z.string(),
  /** Of the zone in November, when all simulated calls take place. */
  offset: z.string(),
  place: z.string(),
  currency: z.enum(CURRENCIES),
  /** All but the last four figures of a number that belongs to nobody. */
  phone: z.string(),
  names,
  /** Names of people who are not the debtor. */
  others: names,
  creditors: names,
  products: names,
  /** Least and most, in whole units of the currency. */
  principal: z.tuple([z.int().min(1), z.int().min(1)]),
});
export type LocaleFacts = z.output<typeof localeFactsSchema>;

/** What simulated cases are made of: invented names, firms and figures of each locale, and kinds of offers. */
export const debtorFacts = z
  .strictObject({
    locales: z.record(z.enum(LOCALES), localeFactsSchema),
    /** As a case carries them; parsed with the case they become part of. */
    offers: z.record(z.string(), z.record(z.string(), z.unknown())),
  })
  .readonly()
  .parse(debtors);
