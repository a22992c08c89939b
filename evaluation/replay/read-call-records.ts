import type { CallRecord } from "../../domain/call-record.ts";
import { parseCallRecord } from "../../domain/parse/parse-call-record.ts";
import { issuesRow, isErrorRow, type ErrorRow } from "./input-error.ts";
import { readInputs } from "./read-inputs.ts";

/** One call to replay, and where it stands. */
export interface CallInput {
  readonly file: string;
  readonly line: number;
  readonly record: CallRecord;
}

/** The calls of files, folders and standard input; what is no call record is a row. */
export async function* readCallRecords(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<CallInput | ErrorRow> {
  for await (const input of readInputs(paths, stdin)) {
    if (isErrorRow(input)) {
      yield input;
      continue;
    }
    const parsed = parseCallRecord(input.value);
    yield parsed.success
      ? { file: input.file, line: input.line, record: parsed.value }
      : issuesRow(input, parsed.error);
  }
}
