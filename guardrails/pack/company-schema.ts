import { z } from "zod";
import { JURISDICTIONS } from "../../domain/locale.ts";
import { policyRulesSchema } from "../../domain/schemas/policy-rules-schema.ts";
import { companyPhraseSchema, companyPhrasesMax } from "../company-phrases.ts";
import { amountSchema, unitSchema } from "./measure.ts";
import { packVersion } from "./pack-version.ts";
import { SEVERITIES, signatureSchema } from "./provision-schema.ts";
import { ruleId } from "./rule-id.ts";

/** Entries of one list of a company; there are some two hundred rules. */
const entriesMax = 1_000;

const reason = z.string().min(1).max(1000);

/** What one company adds to the packs. It can make a rule stricter, never looser. */
export const companySchema = z
  .strictObject({
    company: z.string().min(1).max(200),
    version: packVersion,
    /** Numbers and hours that are stricter than those of the packs. */
    tighten: z
      .array(z.strictObject({ rule: ruleId, unit: unitSchema, is: amountSchema, reason }))
      .max(entriesMax)
      .default([]),
    /** Rules that weigh more here than in their pack. */
    severities: z
      .array(z.strictObject({ rule: ruleId, is: z.enum(SEVERITIES), reason }))
      .max(entriesMax)
      .default([]),
    /** Decisions about the conversation, by jurisdiction. */
    rules: z.partialRecord(z.enum(JURISDICTIONS), policyRulesSchema.partial()).default({}),
    /** Rules of overlays that are off until somebody signs them. */
    signed: z
      .array(z.strictObject({ rule: ruleId, ...signatureSchema.shape }))
      .max(entriesMax)
      .default([]),
    phrases: z.array(companyPhraseSchema).max(companyPhrasesMax).default([]),
  })
  .check((context) => {
    const { tighten, severities, signed, phrases } = context.value;
    const lists = {
      tighten: tighten.map(({ rule, unit }) => `${rule} ${unit}`),
      severities: severities.map(({ rule }) => rule),
      signed: signed.map(({ rule }) => rule),
      phrases: phrases.map(({ id }) => id),
    };
    for (const [list, keys] of Object.entries(lists)) {
      const seen = new Set<string>();
      for (const [index, key] of keys.entries()) {
        if (seen.has(key))
          context.issues.push({
            code: "custom",
            input: context.value,
            message: `Expected ${key} once.`,
            path: [list, index],
          });
        seen.add(key);
      }
    }
  });

export type Company = z.output<typeof companySchema>;
