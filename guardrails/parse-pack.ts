import { KindlineError } from "../domain/errors.ts";
import { faultOf } from "./pack/pack-fault.ts";
import { packSchema, type Pack } from "./pack-schema.ts";

/**
 * A pack from its file.
 * @throws KindlineError `PACK_INVALID` naming the rule and the field that are wrong first.
 */
export function parsePack(value: unknown): Pack {
  const parsed = packSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw parsed.error;
  throw new KindlineError({ ...faultOf(value, issue), cause: parsed.error });
}
