import type { Jurisdiction, Locale } from "../../../domain/locale.ts";
import { isErrorRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import type { AgentSide } from "../../../transcripts/import/assign-roles.ts";
import type { ImportedRecord } from "../../../transcripts/import/imported-record.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { systemClock } from "../../clock.ts";
import { readConfig } from "../../config.ts";
import { createLogger } from "../../logger.ts";
import { findRecordings } from "../../recordings-import/find-recordings.ts";
import { faultRow } from "../../recordings-import/fault-row.ts";
import { importCalls, type ImportRow } from "../../recordings-import/import-calls.ts";
import { ImportEars } from "../../recordings-import/import-ears.ts";
import type { ImportOptions } from "../../recordings-import/import-options.ts";
import { readGivenCase } from "../../recordings-import/read-given-case.ts";
import { RecordFile } from "../../recordings-import/record-file.ts";
import { describeErrorRow } from "../describe-error-row.ts";
import { describeImport, describeList } from "../describe-import.ts";
import { exitCodeOf } from "../tally.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { ListImporter, type ListOptions } from "./import-lists.ts";

export interface RunImportOptions extends ListOptions {
  readonly paths: readonly string[];
  readonly out?: string;
  readonly resume?: true;
  readonly locale?: Locale;
  readonly jurisdiction?: Jurisdiction;
  readonly case?: string;
  readonly agentChannel?: AgentSide;
  readonly json?: true;
}

/** What became of all inputs. */
interface Tally {
  calls: number;
  turns: number;
  /** Lists of cases that were checked. */
  lists: number;
  /** Calls whose sides may be swapped, and lists with rows that were refused. */
  doubtful: number;
  skipped: number;
  bad: number;
}

interface Run {
  readonly lists: ListImporter;
  readonly options: RunImportOptions;
  readonly terminal: Terminal;
  readonly out: RecordFile | undefined;
  readonly tally: Tally;
}

/** Makes call records of recordings and transcripts: shows what would come out, or writes it. */
export async function runImport(options: RunImportOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.paths.length === 0) throw usageError("Expected a file or a folder.");
  if (options.resume === true && options.out === undefined) {
    throw usageError("Expected --out with --resume.");
  }
  const given = options.case === undefined ? undefined : await readGivenCase(options.case);
  const config = readConfig(terminal.environment);
  const log = createLogger(config.logLevel === "info" ? "error" : config.logLevel);
  const ears = new ImportEars(config.speech, { log, clock: systemClock });
  const out =
    options.out === undefined
      ? undefined
      : await RecordFile.open(options.out, options.resume === true);
  const lists = new ListImporter(options, { terminal, config });
  const tally: Tally = { calls: 0, turns: 0, lists: 0, doubtful: 0, skipped: 0, bad: 0 };
  try {
    await importAll(
      { options, terminal, out, tally, lists },
      {
        locale: options.locale,
        jurisdiction: options.jurisdiction,
        agentSide: options.agentChannel,
        case: given,
        isDone: (path) => out?.has(path) === true,
        recognisers: async (locale, jurisdiction) => ears.recognisers(locale, jurisdiction),
      },
    );
  } finally {
    await Promise.all([ears.close(), out?.close(), lists.close()]);
  }
  if (options.json !== true) await terminal.out.write(describeTally(tally, options));
  const done = tally.calls + tally.lists + tally.skipped;
  return exitCodeOf({ done, faulty: tally.doubtful, bad: tally.bad });
}

async function importAll(run: Run, options: ImportOptions): Promise<void> {
  for (const path of run.options.paths) {
    for await (const file of findRecordings(path)) {
      if (typeof file !== "string") {
        await tellBad(run, file);
        continue;
      }
      for await (const row of importCalls(file, options)) await take(run, row);
    }
  }
}

async function take(run: Run, row: ImportRow): Promise<void> {
  if ("isDebtorList" in row) await takeList(run, row.file);
  else if ("isDone" in row) run.tally.skipped += 1;
  else if (isErrorRow(row)) await tellBad(run, row);
  else if (run.out?.has(row.import.source) === true) run.tally.skipped += 1;
  else await tellCall(run, row);
}

async function takeList(run: Run, file: string): Promise<void> {
  const { options, terminal, tally, lists } = run;
  try {
    const row = await lists.take(file);
    tally.lists += 1;
    if (row.result.refused > 0) tally.doubtful += 1;
    await terminal.out.write(
      options.json === true ? `${JSON.stringify(row)}\n` : describeList(row, terminal.paint),
    );
  } catch (error) {
    await tellBad(run, faultRow({ file, line: null }, error));
    const isMissing = KindlineError.isInstance(error) && error.code === "LIST_COLUMN_MISSING";
    if (isMissing && options.json !== true)
      await terminal.out.write(
        '  --column "Heading=column" maps one, --set column=value gives one.\n',
      );
  }
}

async function tellBad({ options, terminal, tally }: Run, row: ErrorRow): Promise<void> {
  tally.bad += 1;
  await terminal.out.write(
    options.json === true ? `${JSON.stringify(row)}\n` : describeErrorRow(row, terminal.paint),
  );
}

async function tellCall(run: Run, record: ImportedRecord): Promise<void> {
  const { options, terminal, out, tally } = run;
  await out?.write(record);
  tally.calls += 1;
  tally.turns += record.turns.length;
  if (record.import.layout.isContradicted === true) tally.doubtful += 1;
  const { source, ...note } = record.import;
  const row = {
    source,
    id: record.id,
    ...note,
    turns: record.turns.length,
    ...(out === undefined ? { record } : {}),
  };
  await terminal.out.write(
    options.json === true ? `${JSON.stringify(row)}\n` : describeImport(record, terminal.paint),
  );
}

/** What a dry run says of how to write. */
function describeWritten(
  tally: Tally,
  { out, commit }: Pick<RunImportOptions, "out" | "commit">,
): string {
  const ways = [
    ...(tally.lists > 0 && commit !== true ? ["--commit takes lists over"] : []),
    ...(tally.calls > 0 && out === undefined ? ["--out FILE writes the records"] : []),
  ];
  return ways.length === 0 ? "" : ` Nothing was written: ${ways.join("; ")}.`;
}

function describeTally(tally: Tally, options: RunImportOptions): string {
  const isListsAlone = tally.lists > 0 && tally.calls === 0;
  const parts = isListsAlone ? [] : [`${tally.calls} calls`, `${tally.turns} turns`];
  if (tally.lists > 0) parts.push(`${tally.lists} lists of cases`);
  if (tally.skipped > 0) parts.push(`${tally.skipped} there already`);
  if (tally.doubtful > 0) parts.push(`${tally.doubtful} to be looked at`);
  if (tally.bad > 0) parts.push(`${tally.bad} bad inputs`);
  return `${parts.join(", ")}.${describeWritten(tally, options)}\n`;
}
