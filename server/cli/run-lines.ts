import type { z } from "zod";
import { toRecordIssues } from "../../domain/parse/record-issue.ts";
import { isErrorRow, issuesRow } from "../../evaluation/replay/input-error.ts";
import { lineInputs } from "./line-inputs.ts";
import { exitCodeOf } from "./tally.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface LinesOptions<T> {
  /** Standard input where none is named. */
  readonly files: readonly string[];
  /** What a line holds; a line of text is read as `{ text }`. */
  readonly schema: z.ZodType<T>;
  readonly answer: (input: T) => { readonly row: object; readonly hasFindings: boolean };
}

/** One line in, one JSON object a line out; a bad line is a row too, and the rest is done. */
export async function runLines<T>(
  { files, schema, answer }: LinesOptions<T>,
  { stdin, out }: Terminal,
): Promise<ExitCode> {
  const tally = { done: 0, faulty: 0, bad: 0 };
  for await (const input of lineInputs(files, stdin)) {
    const parsed = isErrorRow(input) ? undefined : schema.safeParse(input.value);
    let row: object = input;
    if (parsed?.success === true) {
      const answered = answer(parsed.data);
      row = answered.row;
      tally.done += 1;
      if (answered.hasFindings) tally.faulty += 1;
    } else {
      if (parsed !== undefined && !isErrorRow(input)) {
        row = issuesRow(input, toRecordIssues(parsed.error, input.value));
      }
      tally.bad += 1;
    }
    await out.write(`${JSON.stringify(row)}\n`);
  }
  return exitCodeOf(tally);
}
