import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KindlineError } from "../../../domain/errors.ts";
import { isFileError, standardInput } from "../../../evaluation/replay/find-input-files.ts";
import { isErrorRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import { readCallRecords, type CallInput } from "../../../evaluation/replay/read-call-records.ts";
import { runsDefault } from "../../../evaluation/simulate/limits.ts";
import type { SweepCase } from "../../../evaluation/sweep/sweep-case.ts";
import { sweepPage, titleOf } from "../../../evaluation/sweep/sweep-page.ts";
import { sweepPicture } from "../../../evaluation/sweep/sweep-picture.ts";
import { sweepRecord } from "../../../evaluation/sweep/sweep-record.ts";
import { sweepSimulated } from "../../../evaluation/sweep/sweep-simulated.ts";
import { SweepTally, type SweepRow } from "../../../evaluation/sweep/sweep-tally.ts";
import { loadPack } from "../../../guardrails/index.ts";
import { describeErrorRow } from "../describe-error-row.ts";
import { internalErrorRow } from "../internal-error.ts";
import { Progress } from "../replay/progress.ts";
import { exitCodeOf } from "../tally.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

interface SweepOptions {
  readonly paths: readonly string[];
  /** A folder for the pictures and the page. */
  readonly report?: string;
  readonly mode?: string;
  readonly config?: string;
  readonly baseline?: string;
  readonly junit?: string;
  readonly gate?: string;
  readonly resume?: true;
  readonly json?: true;
}

/** What the packs have today; the sweep shows the others beside it. */
const thresholdInUse = loadPack("cn").rules.emotionStreak;

/**
 * Tries thresholds 1 to 5 of the emotion streak on recorded and on simulated calls.
 * @param runs simulated calls of each persona.
 */
export async function runSweep(
  options: SweepOptions,
  terminal: Terminal,
  runs = runsDefault,
): Promise<ExitCode> {
  checkOptions(options);
  if (options.paths.length === 0 && terminal.isInteractive) {
    throw usageError("Expected a file, a folder or - for standard input.");
  }
  const tally = new SweepTally();
  const { done, bad } = await sweepRecords(options, terminal, tally);
  if (done > 0) {
    const progress = new Progress(terminal);
    for await (const swept of sweepSimulated(runs)) {
      tally.add(swept);
      await progress.step();
    }
    await progress.end();
  }
  const rows = done > 0 ? tally.rows() : [];
  await terminal.out.write(
    options.json === true ? rows.map((row) => `${JSON.stringify(row)}\n`).join("") : describe(rows),
  );
  if (options.report !== undefined && done > 0) await writeReport(options.report, rows);
  return exitCodeOf({ done, faulty: 0, bad });
}

/** What `replay` can do and a sweep does not. */
const otherOptions = ["config", "baseline", "junit", "gate", "resume"] as const;

function checkOptions(options: SweepOptions): void {
  if ((options.mode ?? "redrive") !== "redrive") {
    throw usageError("Expected --sweep with --mode redrive: thresholds decide what is said next.");
  }
  const other = otherOptions.find((name) => options[name] !== undefined);
  if (other !== undefined) throw usageError(`Expected --sweep without --${other}.`);
}

async function sweepRecords(
  { paths, json }: SweepOptions,
  terminal: Terminal,
  tally: SweepTally,
): Promise<{ readonly done: number; readonly bad: number }> {
  let done = 0;
  let bad = 0;
  const progress = new Progress(terminal);
  const sources = paths.length === 0 ? [standardInput] : paths;
  for await (const input of readCallRecords(sources, terminal.stdin)) {
    const swept = isErrorRow(input) ? input : await sweepSafely(input);
    if (isErrorRow(swept)) {
      bad += 1;
      await terminal.out.write(
        json === true ? `${JSON.stringify(swept)}\n` : describeErrorRow(swept, terminal.paint),
      );
    } else {
      done += 1;
      tally.add(swept);
    }
    await progress.step();
  }
  await progress.end();
  return { done, bad };
}

async function sweepSafely(input: CallInput): Promise<SweepCase | ErrorRow> {
  try {
    return await sweepRecord(input.record);
  } catch (error) {
    return internalErrorRow(input, error);
  }
}

const sourceOrder = ["recorded", "simulated", "all"] as const;

const rowsOf = (rows: readonly SweepRow[], source: SweepRow["source"]): readonly SweepRow[] =>
  rows.filter((row) => row.source === source);

function describe(rows: readonly SweepRow[]): string {
  return sourceOrder
    .map((source) => rowsOf(rows, source))
    .filter((own) => own.length > 0)
    .map(describeSource)
    .join("\n");
}

const columnHeads = ["threshold", "handoffs", "true", "false", "missed", "conflicts avoided"];

function describeSource(rows: readonly SweepRow[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  const { emotion, other, none, either } = first.labels;
  const lines = rows.map((row) =>
    [
      `${row.threshold}${row.threshold === thresholdInUse ? " (in use)" : ""}`,
      row.handoffs,
      row.trueHandoffs,
      row.falseHandoffs,
      row.missed,
      `${row.conflictsAvoided} of ${row.conflicts}`,
    ].map(String),
  );
  const table = [columnHeads, ...lines].map((cells) =>
    cells.map((cell, index) =>
      index === 0 ? cell.padEnd(12) : cell.padStart(index === 5 ? 19 : 9),
    ),
  );
  return (
    `${titleOf(rows, first.source)}: a person is needed for the feelings in ${emotion}, for another reason ` +
    `in ${other}, not in ${none}; ${either} cannot be judged.\n` +
    `${table.map((cells) => cells.join("")).join("\n")}\n`
  );
}

/** @throws KindlineError USAGE_INVALID if the folder cannot be written. */
async function writeReport(folder: string, rows: readonly SweepRow[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const whole = rows.filter((row) => row.source === (rows.at(-1)?.source ?? "all"));
    const title = titleOf(whole, whole[0]?.source ?? "all");
    await writeFile(join(folder, "sweep.svg"), sweepPicture(whole, title, thresholdInUse));
    await writeFile(join(folder, "sweep.html"), sweepPage(rows, thresholdInUse));
  } catch (error) {
    if (!isFileError(error)) throw error;
    const message = "Expected --report to be a folder that can be written.";
    throw new KindlineError({ code: "USAGE_INVALID", message, cause: error });
  }
}
