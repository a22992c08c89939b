import { z } from "zod";
import { callRecordSchema } from "../../domain/call-record.ts";
import { caseSchema } from "../../domain/case.ts";
import { caseDepthMax } from "../../domain/limits.ts";
import { isDeeperThan } from "../../domain/parse/is-deeper-than.ts";
import { tooDeepIssue, toRecordIssues, type RecordIssue } from "../../domain/parse/record-issue.ts";
import { failure, success, type Result } from "../../domain/result.ts";

/**
 * A call to be scored: a call record whose case may be absent, as an import of bare recordings leaves it.
 * Then facts and identity fragments cannot be compared.
 */
export const scoredRecordSchema = callRecordSchema.extend({
  case: caseSchema.optional(),
  /** Who spoke for the creditor; told from the words where it is absent. */
  agentKind: z.enum(["human", "ai"]).optional(),
});

/** A call to be scored, after it passed the edge. */
export type ScoredRecord = z.output<typeof scoredRecordSchema>;

const recordDepthMax = caseDepthMax + 1;

/** A call to be scored, from outside: parsed, or all that is wrong with it, at least one issue. */
export function parseScoredRecord(value: unknown): Result<ScoredRecord, RecordIssue[]> {
  if (isDeeperThan(value, recordDepthMax)) return failure([tooDeepIssue(recordDepthMax)]);
  const parsed = scoredRecordSchema.safeParse(value);
  return parsed.success ? success(parsed.data) : failure(toRecordIssues(parsed.error, value));
}
