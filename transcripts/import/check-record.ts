import { callRecordSchema } from "../../domain/call-record.ts";
import { caseDepthMax } from "../../domain/limits.ts";
import { isDeeperThan } from "../../domain/parse/is-deeper-than.ts";
import { parseCallRecord } from "../../domain/parse/parse-call-record.ts";
import { toRecordIssues, tooDeepIssue, type RecordIssue } from "../../domain/parse/record-issue.ts";

/** A recording without a case can be judged in all but its facts. */
const caselessSchema = callRecordSchema.omit({ case: true });

const recordDepthMax = caseDepthMax + 1;

/**
 * What is wrong with a call record, whether it has a case or not; nothing where it is sound.
 * @param value JSON.
 */
export function recordIssues(value: object): readonly RecordIssue[] {
  if ("case" in value) {
    const parsed = parseCallRecord(value);
    return parsed.success ? [] : parsed.error;
  }
  if (isDeeperThan(value, recordDepthMax)) return [tooDeepIssue(recordDepthMax)];
  const parsed = caselessSchema.safeParse(value);
  return parsed.success ? [] : toRecordIssues(parsed.error, value);
}
