import { KindlineError } from "../domain/errors.ts";
import { packSchema, type Pack } from "./pack-schema.ts";

/**
 * A pack from its file.
 * @throws KindlineError `PACK_INVALID` naming the rule and the field that are wrong first.
 */
export function parsePack(value: unknown): Pack {
  const parsed = packSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const rule = ruleAt(value, path);
  const field = path.slice(rule === undefined ? 0 : 2).join(".");
  throw new KindlineError({
    code: "PACK_INVALID",
    message: `Rule ${rule ?? "of the pack itself"}, field ${field || "(whole)"}: ${issue?.message ?? "Expected a pack."}`,
    field: rule === undefined ? field : `${rule}.${field}`,
    cause: parsed.error,
  });
}

/** The id of the rule that a path leads into, or its place where it has none. */
function ruleAt(value: unknown, path: readonly PropertyKey[]): string | undefined {
  const [list, index] = path;
  if (list !== "provisions" || typeof index !== "number") return undefined;
  const rows = (value as { readonly provisions: readonly unknown[] }).provisions;
  const row = rows[index];
  const id = typeof row === "object" && row !== null && "id" in row ? row.id : undefined;
  return typeof id === "string" ? id : `provisions[${index}]`;
}
