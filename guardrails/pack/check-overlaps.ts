import type { z } from "zod";
import type { Provision } from "./provision-schema.ts";

/**
 * Rules of one file that cannot both be meant: two of one id, or two that claim the same family and do
 * different things about it.
 */
export function checkOverlaps(provisions: readonly Provision[]): z.core.$ZodRawIssue[] {
  const issues: z.core.$ZodRawIssue[] = [];
  const ids = new Set<string>();
  const claims = new Map<string, { readonly rule: string; readonly actions: string }>();
  for (const [index, { id, families = [], action }] of provisions.entries()) {
    const refuse = (field: string, message: string): void => {
      issues.push({
        code: "custom",
        input: provisions,
        message,
        path: ["provisions", index, field],
      });
    };
    if (ids.has(id)) refuse("id", "Expected every id once.");
    ids.add(id);
    const actions = [...action].sort().join(", ");
    for (const family of families) {
      const other = claims.get(family);
      if (other === undefined) claims.set(family, { rule: id, actions });
      else if (other.actions !== actions)
        refuse(
          "action",
          `Expected ${other.actions} on ${family}, as ${other.rule} has it, got ${actions}.`,
        );
    }
  }
  return issues;
}
