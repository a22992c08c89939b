import type { CallRecord } from "../../../domain/call-record.ts";
import { isErrorRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import { readCallRecords, type CallInput } from "../../../evaluation/replay/read-call-records.ts";
import { redrive } from "../../../evaluation/replay/redrive.ts";
import type { ReplayRow } from "../../../evaluation/replay/replay-row.ts";
import { standardInput } from "../../../evaluation/replay/find-input-files.ts";
import type { Paint } from "../colour.ts";
import { describeCall } from "../describe-call.ts";
import { describeErrorRow } from "../describe-error-row.ts";
import { describeSummary, type Summary } from "../describe-summary.ts";
import { internalErrorRow } from "../internal-error.ts";
import { exitCodeOf } from "../tally.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { notYetError, usageError } from "../usage-error.ts";

interface ReplayOptions {
  readonly paths: readonly string[];
  readonly mode: string;
  readonly speaker: string;
  readonly json?: true;
}

/** Feeds recorded calls to today's agent: one call at a time, in the order of the inputs. */
export async function runReplay(options: ReplayOptions, terminal: Terminal): Promise<ExitCode> {
  checkOptions(options);
  if (options.paths.length === 0 && terminal.isInteractive) {
    throw usageError("Expected a file, a folder or - for standard input.");
  }
  const paths = options.paths.length === 0 ? [standardInput] : options.paths;
  const summary: Summary = { calls: 0, withoutExpectations: 0, failed: [], bad: 0 };
  for await (const input of readCallRecords(paths, terminal.stdin)) {
    const replayed = isErrorRow(input) ? input : await redriveSafely(input);
    count(summary, replayed);
    await terminal.out.write(
      options.json === true
        ? `${JSON.stringify(isErrorRow(replayed) ? replayed : replayed.row)}\n`
        : describe(replayed, terminal.paint),
    );
  }
  if (options.json !== true) await terminal.out.write(describeSummary(summary, terminal.paint));
  const { calls: done, failed, bad } = summary;
  return exitCodeOf({ done, faulty: failed.length, bad });
}

/** A call together with what came of it. */
interface Replayed {
  readonly record: CallRecord;
  readonly row: ReplayRow;
}

function checkOptions({ mode, speaker }: ReplayOptions): void {
  if (mode === "score") throw notYetError("The option --mode score");
  if (mode !== "redrive") throw usageError("Expected --mode redrive or score.");
  if (speaker === "llm") throw notYetError("The option --speaker llm");
  if (speaker !== "scripted") throw usageError("Expected --speaker scripted or llm.");
}

async function redriveSafely(input: CallInput): Promise<Replayed | ErrorRow> {
  try {
    return { record: input.record, row: await redrive(input.record) };
  } catch (error) {
    return internalErrorRow(input, error);
  }
}

function count(summary: Summary, replayed: Replayed | ErrorRow): void {
  if (isErrorRow(replayed)) {
    summary.bad += 1;
    return;
  }
  summary.calls += 1;
  if (replayed.record.expect === undefined) summary.withoutExpectations += 1;
  if (!replayed.row.ok) summary.failed.push(replayed.row.id);
}

function describe(replayed: Replayed | ErrorRow, paint: Paint): string {
  return isErrorRow(replayed)
    ? describeErrorRow(replayed, paint)
    : describeCall(replayed.row, replayed.record, paint);
}
