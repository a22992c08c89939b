import { caseSchema, type DebtCase } from "../case.ts";
import { caseDepthMax } from "../limits.ts";
import { failure, success, type Result } from "../result.ts";
import { isDeeperThan } from "./is-deeper-than.ts";
import { toRecordIssues, tooDeepIssue, type RecordIssue } from "./record-issue.ts";

/** A case from outside: parsed, or all that is wrong with it, at least one issue. */
export function parseCase(value: unknown): Result<DebtCase, RecordIssue[]> {
  if (isDeeperThan(value, caseDepthMax)) return failure([tooDeepIssue(caseDepthMax)]);
  const parsed = caseSchema.safeParse(value);
  return parsed.success ? success(parsed.data) : failure(toRecordIssues(parsed.error, value));
}
