import { z } from "zod";
import { dateSchema, instantSchema } from "../case.ts";
import { LINE_KEYS, specOf, type Fact, type Line, type LineKey } from "../lines.ts";
import { listOf } from "./list-of.ts";
import { minorUnitsSchema } from "./minor-units-schema.ts";
import { offerOptionSchema } from "./offer-option-schema.ts";
import { storedForm } from "./stored-form.ts";

type FactSchemas = {
  readonly [K in Fact["kind"]]: z.ZodType<Extract<Fact, { kind: K }>["value"]>;
};

/** A fact of each kind. A channel that the case does not name has no key in JSON. */
const factSchemas: FactSchemas = {
  text: z.string(),
  channel: z.string().optional(),
  money: minorUnitsSchema,
  date: storedForm(dateSchema),
  time: storedForm(instantSchema),
  count: z.int().min(0),
  options: listOf(offerOptionSchema),
};

function oneLineSchema(key: LineKey) {
  const facts = Object.entries(specOf(key).facts).map(
    ([name, kind]) => [name, factSchemas[kind]] as const,
  );
  return z.strictObject({
    key: z.literal(key),
    facts: z.strictObject(Object.fromEntries(facts)),
  });
}

const [first, ...others] = LINE_KEYS.map(oneLineSchema);
if (first === undefined) throw new RangeError("Expected a line, got none.");

/**
 * One line of a move, with the facts that `lineSpecs` gives it. The schema is made of that table, so
 * the compiler cannot compare it with `Line`; the table is what both are made of.
 */
export const lineSchema = (
  z.discriminatedUnion(
    "key",
    [first, ...others],
    "Expected a known line.",
  ) as unknown as z.ZodType<Line>
).meta({ id: "Line", description: "One line of a move: which words, and the facts in them." });
