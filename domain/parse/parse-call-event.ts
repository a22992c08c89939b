import { z } from "zod";
import type { CallEvent } from "../events.ts";
import { failure, success, type Result } from "../result.ts";
import { callEventSchema } from "../schemas/call-event-schema.ts";
import { toRecordIssues, type RecordIssue } from "./record-issue.ts";

/** An event from a stored log: parsed, or all that is wrong with it, at least one issue. */
export function parseCallEvent(value: unknown): Result<CallEvent, RecordIssue[]> {
  const parsed = callEventSchema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  const issues = parsed.error.issues.flatMap(byUnknownKey);
  return failure(toRecordIssues(new z.ZodError(issues), value));
}

/** Zod reports unknown keys together, at the object that holds them: each gets its own path. */
function byUnknownKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "unrecognized_keys") return [issue];
  return issue.keys.map((key) => ({
    code: "custom",
    path: [...issue.path, key],
    message: "Expected no such field.",
    params: { code: "FIELD_INVALID" },
  }));
}
