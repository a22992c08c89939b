import { z } from "zod";
import { dateSchema } from "../domain/case.ts";
import { JURISDICTIONS } from "../domain/locale.ts";
import { policyRulesSchema } from "../domain/schemas/policy-rules-schema.ts";
import { FAMILIES } from "../domain/vocabulary.ts";
import { checkOverlaps } from "./pack/check-overlaps.ts";
import { inForce, isLooser } from "./pack/measure.ts";
import { packVersion } from "./pack/pack-version.ts";
import { provisionSchema, signatureSchema } from "./pack/provision-schema.ts";

const knownNumber = { number: z.string().regex(/^\d[\d -]*\d$/), use: z.string().min(1) };

const countryOrRegion = z
  .string()
  .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, "Expected a code such as US-MA.");

const placesSchema = z.strictObject({
  /** Codes that say enough: whatever lies inside one is under this pack. */
  known: z.array(countryOrRegion).min(1),
  /** Codes that name the country but leave open which overlay applies. */
  vague: z.array(countryOrRegion),
  /** Codes inside a known one that have a law of their own. */
  excluded: z.array(countryOrRegion),
});

/** The rules of one jurisdiction. */
export const packSchema = z
  .strictObject({
    jurisdiction: z.enum(JURISDICTIONS),
    version: packVersion,
    /** When the rows were last compared with their sources. */
    reviewed: dateSchema,
    /** Which counsel signed the pack and when; false until one has. */
    signed: z.union([z.literal(false), signatureSchema]),
    /** Where it holds. */
    places: placesSchema,
    /** Whether we may begin contact at all; what the debtor begins is always answered. */
    outbound: z.enum(["allowed", "disabled"]),
    /** What the pack decides about a conversation. */
    rules: policyRulesSchema,
    /** What the first words must say. */
    openRequires: z.array(z.enum(["ai", "recording", "institution"])).min(1),
    /** Lines for people in danger, each with the day it was last checked. */
    crisis: z.array(z.strictObject({ ...knownNumber, checked: dateSchema })).min(1),
    /** Other public numbers that may be spoken. */
    officialNumbers: z.array(z.strictObject(knownNumber)),
    /** Spans of days that the law names, such as the window to dispute. */
    statutoryDays: z.array(z.int().min(1).max(3650)),
    provisions: z.array(provisionSchema).min(1),
  })
  .check((context) => {
    context.issues.push(...checkOverlaps(context.value.provisions), ...checkWhole(context.value));
  });

/** The rules of one jurisdiction, parsed. */
export type Pack = z.output<typeof packSchema>;

/** What only the pack as a whole shows. */
function checkWhole(pack: Pack): z.core.$ZodRawIssue[] {
  const { provisions, rules } = pack;
  const issue = (path: PropertyKey[], message: string): z.core.$ZodRawIssue => ({
    code: "custom",
    input: pack,
    message,
    path,
  });
  const claimed = new Set(provisions.flatMap(({ families }) => families ?? []));
  const missing = FAMILIES.filter((family) => !claimed.has(family));
  const asked = {
    contact_hours: rules.callbackHours,
    abnormal_turns_in_a_row: rules.emotionStreak,
  };
  const looser = provisions.flatMap(({ id, values = [] }) =>
    values.flatMap((measure) => {
      const value = asked[measure.unit as keyof typeof asked];
      const given = inForce(measure);
      if (value === undefined || given === undefined) return [];
      if (!isLooser(value, given, measure.stricter)) return [];
      const field = measure.unit === "contact_hours" ? "callbackHours" : "emotionStreak";
      return [issue(["rules", field], `Expected nothing looser than ${id} has it.`)];
    }),
  );
  return [
    ...(missing.length === 0
      ? []
      : [
          issue(
            ["provisions"],
            `Expected a rule for every family, got none for ${missing.join(", ")}.`,
          ),
        ]),
    ...looser,
  ];
}
