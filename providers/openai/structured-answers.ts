import { z } from "zod";

/** An answer of a certain form by its schema, or, where a server has no such thing, as any JSON. */
type Ask<T> = (isBySchema: boolean) => Promise<T>;

/**
 * Asks by the schema until a server refuses it, and for plain JSON from then on: whoever asks reads what comes by the
 * schema itself.
 * @param statusOf the HTTP status of a refusal; undefined for other faults.
 */
export function schemaFirst(
  statusOf: (error: unknown) => number | undefined,
): <T>(ask: Ask<T>) => Promise<T> {
  let hasSchemas = true;
  return async (ask) => {
    const isBySchema = hasSchemas;
    try {
      return await ask(isBySchema);
    } catch (error) {
      if (!isBySchema || ![400, 422].includes(statusOf(error) ?? 0)) throw error;
      const answer = await ask(false);
      // Only now is it known that the schema was what it refused.
      hasSchemas = false;
      return answer;
    }
  };
}

/** The schema as a vendor gets it: as a hint and not `strict`, since strict ones may say nothing of lengths. */
export function formOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...form } = z.toJSONSchema(schema);
  return form;
}
