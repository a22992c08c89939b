import { callRecordSchema, type CallRecord } from "../call-record.ts";
import { failure, success, type Result } from "../result.ts";
import { toRecordIssues, type RecordIssue } from "./record-issue.ts";

/** A call record from outside: parsed, or all that is wrong with it, at least one issue. */
export function parseCallRecord(value: unknown): Result<CallRecord, RecordIssue[]> {
  const parsed = callRecordSchema.safeParse(value);
  return parsed.success ? success(parsed.data) : failure(toRecordIssues(parsed.error, value));
}
