import type { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";

/**
 * A vendor's JSON message, checked. The error never quotes it: it may hold a debtor's words.
 * @throws KindlineError VENDOR_FAILED
 */
export function parseMessage<T>(vendor: string, schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") ?? "";
  throw new KindlineError({
    code: "VENDOR_FAILED",
    message: `${vendor} sent a message that is not of its protocol${field === "" ? "" : ` (${field})`}.`,
    field,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
