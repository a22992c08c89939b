import { z } from "zod";
import { moneySchema } from "../case.ts";
import { minorUnitsSchema } from "./minor-units-schema.ts";

/**
 * The schema of what `schema` gives, as the log holds it in JSON: money in minor units, defaults filled
 * in, text whose brand only the compiler sees. Checks of fields and unknown keys stay as they are.
 * @throws TypeError for a schema that is not known to have the same values on both sides, so that a new
 * kind of field cannot slip through unchecked.
 */
export const storedForm = <T>(schema: z.ZodType<T>): z.ZodType<T> => stored(schema) as z.ZodType<T>;

/** Schemas without parts, whose output is their input. */
const leaves = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodUnknown];

function stored(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema === moneySchema) return minorUnitsSchema;
  if (leaves.some((leaf) => schema instanceof leaf)) return schema;
  if (schema instanceof z.ZodDefault) return stored(schema.def.innerType);
  if (schema instanceof z.ZodOptional) {
    return withParts(schema, { innerType: stored(schema.def.innerType) });
  }
  if (schema instanceof z.ZodArray) {
    return withParts(schema, { element: stored(schema.def.element) });
  }
  if (schema instanceof z.ZodRecord) {
    return withParts(schema, { valueType: stored(schema.def.valueType) });
  }
  if (schema instanceof z.ZodUnion) {
    return withParts(schema, { options: schema.def.options.map(stored) });
  }
  if (schema instanceof z.ZodObject) {
    return withParts(schema, { shape: mapFields(schema.def.shape) });
  }
  if (isBrand(schema)) return stored(schema.def.in);
  throw new TypeError("Expected a field whose stored form is known, got another.");
}

/** The same schema with other parts; its own checks stay. */
const withParts = (schema: z.ZodType, parts: object): z.ZodType =>
  schema.clone({ ...schema.def, ...parts });

const mapFields = (shape: z.core.$ZodShape): z.core.$ZodShape =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, stored(field)]));

/** True for `narrowed` text: its far side changes nothing and checks nothing. A codec is no brand. */
const isBrand = (schema: z.core.$ZodType): schema is z.ZodPipe =>
  schema instanceof z.ZodPipe &&
  !(schema instanceof z.ZodCodec) &&
  schema.def.out instanceof z.ZodString &&
  (schema.def.out.def.checks ?? []).length === 0;
