import { callRecordSchema, type CallRecord } from "../call-record.ts";
import { caseDepthMax } from "../limits.ts";
import { failure, success, type Result } from "../result.ts";
import { isDeeperThan } from "./is-deeper-than.ts";
import { toRecordIssues, tooDeepIssue, type RecordIssue } from "./record-issue.ts";

/** A case stands one level inside its record. */
const recordDepthMax = caseDepthMax + 1;

/** A call record from outside: parsed, or all that is wrong with it, at least one issue. */
export function parseCallRecord(value: unknown): Result<CallRecord, RecordIssue[]> {
  if (isDeeperThan(value, recordDepthMax)) return failure([tooDeepIssue(recordDepthMax)]);
  const parsed = callRecordSchema.safeParse(value);
  return parsed.success ? success(parsed.data) : failure(toRecordIssues(parsed.error, value));
}
