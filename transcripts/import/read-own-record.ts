import { KindlineError } from "../../domain/errors.ts";
import type { RecordIssue } from "../../domain/parse/record-issue.ts";
import { recordIssues } from "./check-record.ts";
import type { ImportedRecord, ImportNote } from "./imported-record.ts";
import { LossLog } from "./loss-log.ts";

/** Whether a value says of itself that it is a call record, of whatever version. */
export const isOwnRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && "kindline" in value;

/** What is wrong with a record of our own format; there may be more than one thing. */
export class RecordFault extends KindlineError {
  readonly issues: readonly RecordIssue[];

  constructor(issues: readonly RecordIssue[]) {
    const [{ code, message, field } = noIssue] = issues;
    super({ code, message, field });
    this.issues = issues;
  }
}

const noIssue: RecordIssue = { code: "FIELD_INVALID", message: "Expected a record.", field: "" };

/**
 * A call record as it stands, all its keys kept, with a note that it was imported; where it has no case and one is
 * given, with that.
 * @throws RecordFault with all that is wrong with it.
 */
export function readOwnRecord(
  value: Record<string, unknown>,
  given: { readonly source: string; readonly case: unknown },
): ImportedRecord {
  const record =
    "case" in value || given.case === undefined ? value : { ...value, case: given.case };
  const issues = recordIssues(record);
  if (issues.length > 0) throw new RecordFault(issues);
  const note: ImportNote = {
    format: "kindline",
    layout: { kind: "roles", source: "declared", confidence: 1 },
    confidence: 1,
    losses: new LossLog().report(),
    source: given.source,
  };
  // A record that was imported before keeps what was found out then.
  return { import: note, ...record } as unknown as ImportedRecord;
}
