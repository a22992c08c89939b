import { issuesRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";
import { RecordFault } from "../../transcripts/import/read-own-record.ts";
import { toKindlineError } from "../cli/internal-error.ts";

/** The row of an input that failed; of a fault of ours it tells the place and not the words. */
export function faultRow(place: Parameters<typeof issuesRow>[0], error: unknown): ErrorRow {
  if (error instanceof RecordFault) return issuesRow(place, error.issues);
  const { code, message, field = "" } = toKindlineError(error);
  return issuesRow(place, [{ code, message, field }]);
}
