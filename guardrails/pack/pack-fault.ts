import type { z } from "zod";
import type { ErrorCode } from "../../domain/errors.ts";

/** Why a file of rules was refused. */
export interface PackFault {
  readonly code: Extract<ErrorCode, "PACK_INVALID" | "PACK_LOOSENS">;
  /** What was expected and what came, with the rule. */
  readonly message: string;
  /** The rule and its field, such as `cn.ai.disclose.source`, or the field of the file itself. */
  readonly field: string;
}

/** Lists whose entries have an id, and the key it stands under. */
const idKeys: Readonly<Record<string, string>> = {
  provisions: "id",
  tighten: "rule",
  severities: "rule",
  signed: "rule",
  phrases: "id",
};

/** What a schema found wrong, in words that name the rule. */
export function faultOf(value: unknown, issue: z.core.$ZodIssue): PackFault {
  const rule = ruleAt(value, issue.path);
  const field = issue.path.slice(rule === undefined ? 0 : 2).join(".");
  return packFault(rule, field, issue.message);
}

/** A fault of a rule, or of the file itself where no rule is named. */
export function packFault(rule: string | undefined, field: string, message: string): PackFault {
  return {
    code: "PACK_INVALID",
    message: `Rule ${rule ?? "of the pack itself"}, field ${field || "(whole)"}: ${message}`,
    field: [rule, field].filter((part) => part !== undefined && part !== "").join("."),
  };
}

/** The id of the rule that a path leads into, or its place where it has none. */
function ruleAt(value: unknown, path: readonly PropertyKey[]): string | undefined {
  const [list, index] = path;
  const key = typeof list === "string" ? idKeys[list] : undefined;
  if (key === undefined || typeof index !== "number") return undefined;
  const rows = (value as Readonly<Record<string, readonly unknown[]>>)[String(list)];
  const row = rows?.[index];
  const isRow = typeof row === "object" && row !== null;
  const id: unknown = isRow ? (row as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof id === "string" ? id : `${String(list)}[${index}]`;
}
