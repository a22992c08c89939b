import type { z } from "zod";
import { toRecordIssues } from "../../domain/parse/record-issue.ts";
import { isErrorRow, issuesRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";
import { internalErrorRow } from "./internal-error.ts";
import { lineInputs, type LineInput } from "./line-inputs.ts";
import { exitCodeOf } from "./tally.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface Answer {
  readonly row: object;
  readonly hasFindings: boolean;
}

interface LinesOptions<T> {
  /** Standard input where none is named. */
  readonly files: readonly string[];
  /** What a line holds; a line of text is read as `{ text }`. */
  readonly schema: z.ZodType<T>;
  readonly answer: (input: T) => Answer;
}

/** One line in, one JSON object a line out; a bad line is a row too, and the rest is done. */
export async function runLines<T>(
  { files, schema, answer }: LinesOptions<T>,
  { stdin, out }: Terminal,
): Promise<ExitCode> {
  const tally = { done: 0, faulty: 0, bad: 0 };
  for await (const input of lineInputs(files, stdin)) {
    const result = isErrorRow(input) ? input : answerLine(input, schema, answer);
    if (isErrorRow(result)) tally.bad += 1;
    else {
      tally.done += 1;
      if (result.hasFindings) tally.faulty += 1;
    }
    await out.write(`${JSON.stringify(isErrorRow(result) ? result : result.row)}\n`);
  }
  return exitCodeOf(tally);
}

function answerLine<T>(
  input: LineInput,
  schema: z.ZodType<T>,
  answer: LinesOptions<T>["answer"],
): Answer | ErrorRow {
  const parsed = schema.safeParse(input.value);
  if (!parsed.success) return issuesRow(input, toRecordIssues(parsed.error, input.value));
  try {
    return answer(parsed.data);
  } catch (error) {
    return internalErrorRow(input, error);
  }
}
