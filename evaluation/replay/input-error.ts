import type { ErrorCode } from "../../domain/errors.ts";
import type { RecordIssue } from "../../domain/parse/record-issue.ts";

/** What is wrong with one input, as rows carry it. */
export interface InputError {
  readonly code: ErrorCode;
  /** What was expected; it never quotes the input. */
  readonly message: string;
  readonly field: string | null;
}

/** One input that could not be used. */
export interface ErrorRow {
  readonly file: string;
  /** From 1; null where the fault is the file or folder itself. */
  readonly line: number | null;
  readonly error: InputError;
  /** What else is wrong with the same input. */
  readonly more?: readonly InputError[];
}

export const isErrorRow = (row: object): row is ErrorRow => "error" in row;

/** Where an input stands. */
interface Place {
  readonly file: string;
  readonly line: number | null;
  /** The place inside a list of records: `[2]`, or nothing. */
  readonly prefix?: string;
}

/** The row of an input with issues, of which there is at least one. */
export function issuesRow(place: Place, issues: readonly RecordIssue[]): ErrorRow {
  const [error, ...more] = issues.map(({ code, message, field }) => {
    const full = [place.prefix ?? "", field].filter((part) => part !== "").join(".");
    return { code, message, field: full === "" ? null : full };
  });
  if (error === undefined) throw new RangeError("Expected an issue, got none.");
  return { file: place.file, line: place.line, error, ...(more.length > 0 ? { more } : {}) };
}

/** The row of an input that is no record at all. */
export function errorRow(place: Place, code: ErrorCode, message: string): ErrorRow {
  return issuesRow(place, [{ code, message, field: "" }]);
}
