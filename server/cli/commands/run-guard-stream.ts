import type { z } from "zod";
import { turnTextCharsMax } from "../../../domain/limits.ts";
import { toRecordIssues } from "../../../domain/parse/record-issue.ts";
import {
  errorRow,
  isErrorRow,
  issuesRow,
  type ErrorRow,
} from "../../../evaluation/replay/input-error.ts";
import { internalErrorRow } from "../internal-error.ts";
import { lineInputs, type LineInput } from "../line-inputs.ts";
import { exitCodeOf } from "../tally.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { chunkSchema, judgeSentence, type GuardOptions } from "./judge-sentence.ts";
import { OpenTexts, openTextsMax, type CutSentence, type Taken } from "./open-texts.ts";

type Chunk = z.output<typeof chunkSchema>;

interface SentenceRow {
  readonly id: string;
  readonly index: number;
  readonly allowed: boolean;
  readonly findings: readonly object[];
}

/**
 * Whether an agent may say the sentences of texts that arrive in chunks, several by turns: a row for each
 * sentence as soon as it is complete. What has not ended when the input does, ends there.
 */
export async function runGuardStream(
  options: GuardOptions,
  { stdin, out }: Terminal,
): Promise<ExitCode> {
  const texts = new OpenTexts<Chunk>();
  const tally = { done: 0, faulty: 0, bad: 0 };
  async function write(rows: readonly (SentenceRow | ErrorRow)[]): Promise<void> {
    for (const row of rows) {
      if (isErrorRow(row)) tally.bad += 1;
      else {
        tally.done += 1;
        if (row.findings.length > 0) tally.faulty += 1;
      }
      await out.write(`${JSON.stringify(row)}\n`);
    }
  }
  for await (const input of lineInputs(options.files, stdin)) {
    await write(isErrorRow(input) ? [input] : rowsOf(input, texts, options));
  }
  for (const id of texts.ids) await write(judged(id, texts.end(id), options));
  return exitCodeOf(tally);
}

function rowsOf(
  input: LineInput,
  texts: OpenTexts<Chunk>,
  options: GuardOptions,
): (SentenceRow | ErrorRow)[] {
  const parsed = chunkSchema.safeParse(input.value);
  if (!parsed.success) return [issuesRow(input, toRecordIssues(parsed.error, input.value))];
  const { id, chunk, end } = parsed.data;
  try {
    const taken = texts.push(id, chunk ?? "", parsed.data);
    const last = end === true ? texts.end(id) : [];
    return [...judged(id, [...taken.sentences, ...last], options), ...faultRow(input, taken)];
  } catch (error) {
    return [internalErrorRow(input, error)];
  }
}

const judged = (
  id: string,
  sentences: readonly CutSentence<Chunk>[],
  options: GuardOptions,
): SentenceRow[] =>
  sentences.map(({ text, index, about }) => ({
    id,
    index,
    ...judgeSentence({ ...about, text }, options).row,
  }));

function faultRow(input: LineInput, { fault }: Taken<Chunk>): ErrorRow[] {
  if (fault === undefined) return [];
  return fault === "too_long"
    ? [
        errorRow(
          input,
          "TURN_TOO_LONG",
          `Expected at most ${turnTextCharsMax} characters of an id.`,
        ),
      ]
    : [
        errorRow(
          input,
          "INPUT_TOO_LARGE",
          `Expected at most ${openTextsMax} ids that have not ended.`,
        ),
      ];
}
