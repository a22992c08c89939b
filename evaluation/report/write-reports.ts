import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isErrorRow, type ErrorRow } from "../replay/input-error.ts";
import type { GateVerdict } from "../gate/judge-gate.ts";
import { fileWriter } from "./file-writer.ts";
import { csvHeading, csvLine } from "./csv-line.ts";
import { indexEntry, pageCall, pageHead, pageTail, type IndexEntry } from "./html-page.ts";
import { junitCase, junitError, junitHead, junitTail } from "./junit-case.ts";
import type { ReportRow } from "./report-row.ts";
import type { ReportSpool } from "./report-spool.ts";
import { meanPoints, type ReportTotals } from "./report-totals.ts";
import { summaryMarkdown } from "./summary-markdown.ts";

/**
 * Calls that report.html holds with all their turns, the worst first where there are more: a browser opens some fifty
 * megabytes at ease. All calls are in report.json and report.csv.
 */
export const htmlCallsMax = 2_000;

/** Bad inputs that the page and the head of report.json name; all of them are in the output of the command. */
export const namedBadMax = 1_000;

/** What a finished run leaves to be written. */
export interface FinishedRun {
  readonly mode: "score" | "redrive";
  readonly totals: ReportTotals;
  readonly gate: GateVerdict | null;
  /** Lines that name a newly failing call and fault. */
  readonly newlyFailing: readonly string[];
  /** Ids of calls that only the baseline has, sorted. */
  readonly missing: readonly string[];
  /** Inputs that could not be used, `namedBadMax` at most. */
  readonly bad: readonly ErrorRow[];
  /** The run was stopped before its end: the reports hold what was done until then. */
  readonly isPartial?: boolean;
}

interface Files {
  /** For report.html, report.json, report.csv and summary.md; none without a folder. */
  readonly folder: string | undefined;
  readonly junit: string | undefined;
}

/** Writes every report from the spool, one call at a time in memory. The same run gives the same bytes. */
export async function writeReports(
  spool: ReportSpool,
  run: FinishedRun,
  { folder, junit }: Files,
): Promise<void> {
  const page = folder === undefined ? undefined : new PageCalls();
  const sinks = [
    ...(folder === undefined ? [] : [jsonSink(folder, run), csvSink(folder)]),
    ...(junit === undefined ? [] : [junitSink(junit, run)]),
  ];
  for await (const { text, at } of spool.lines()) {
    const line = JSON.parse(text) as { row: ReportRow } | { bad: ErrorRow };
    const row = "row" in line ? line.row : line.bad;
    for (const sink of sinks) await sink.add(row, text);
    if (!isErrorRow(row)) page?.add(row, { at, length: Buffer.byteLength(text) });
  }
  for (const sink of sinks) await sink.end();
  if (folder === undefined || page === undefined) return;
  await writePage(spool, { folder, run, calls: page.chosen() });
  await writeFile(join(folder, "summary.md"), summaryMarkdown(run.totals, run));
}

/** Where the line of a call stands in the spool. */
interface Place {
  readonly at: number;
  readonly length: number;
}

/** A call that the page shows. */
interface PageEntry extends Place {
  readonly points: number;
  readonly entry: IndexEntry;
}

/** Chooses the calls of the page while the others go by. */
class PageCalls {
  #calls: PageEntry[] = [];

  add(row: ReportRow, place: Place): void {
    this.#calls.push({ ...place, points: row.points.total, entry: indexEntry(row) });
    if (this.#calls.length >= htmlCallsMax * 2) this.#keepWorst();
  }

  /** The worst, in their order. */
  chosen(): readonly PageEntry[] {
    this.#keepWorst();
    return this.#calls.sort((a, b) => a.at - b.at);
  }

  #keepWorst(): void {
    if (this.#calls.length <= htmlCallsMax) return;
    this.#calls.sort((a, b) => a.points - b.points || a.at - b.at);
    this.#calls.length = htmlCallsMax;
  }
}

interface Sink {
  /** @param text the line of the spool that the row was read from. */
  add(row: ReportRow | ErrorRow, text: string): Promise<void>;
  end(): Promise<void>;
}

/** A line of the spool is `{"row":…}`: its row as it was written, without writing it anew. */
const rowJson = (text: string): string => text.slice('{"row":'.length, -1);

/** One call a line between head and tail: any JSON reader takes it whole, and a baseline is read by lines. */
function jsonSink(folder: string, run: FinishedRun): Sink {
  const file = fileWriter(join(folder, "report.json"));
  let count = 0;
  const head = { kindlineReport: 1, ...headOf(run), missing: run.missing };
  const opening = `${JSON.stringify(head).slice(0, -1)},\n"calls":[`;
  return {
    async add(row, text) {
      if (isErrorRow(row)) return;
      await file.write(`${count === 0 ? opening : ","}\n${rowJson(text)}`);
      count += 1;
    },
    async end() {
      await file.write(count === 0 ? `${opening}]}\n` : "\n]}\n");
      await file.end();
    },
  };
}

/** What both the page and report.json tell of the run as a whole. */
const headOf = ({ mode, totals, gate, bad, isPartial }: FinishedRun) => ({
  mode,
  ...(isPartial === true ? { isPartial } : {}),
  totals,
  meanPoints: meanPoints(totals),
  gate,
  bad,
});

function csvSink(folder: string): Sink {
  const file = fileWriter(join(folder, "report.csv"));
  let isBegun = false;
  const begin = async (): Promise<void> => {
    // The mark tells spreadsheets that the Chinese in it is UTF-8.
    if (!isBegun) await file.write(`\ufeff${csvHeading}\r\n`);
    isBegun = true;
  };
  return {
    async add(row) {
      await begin();
      if (!isErrorRow(row)) await file.write(`${csvLine(row)}\r\n`);
    },
    async end() {
      await begin();
      await file.end();
    },
  };
}

function junitSink(path: string, run: FinishedRun): Sink {
  const file = fileWriter(path);
  let isBegun = false;
  const begin = async (): Promise<void> => {
    if (!isBegun) await file.write(junitHead(run));
    isBegun = true;
  };
  return {
    async add(row) {
      await begin();
      await file.write(isErrorRow(row) ? junitError(row) : junitCase(row));
    },
    async end() {
      await begin();
      await file.write(junitTail(run));
      await file.end();
    },
  };
}

interface Page {
  readonly folder: string;
  readonly run: FinishedRun;
  readonly calls: readonly PageEntry[];
}

async function writePage(spool: ReportSpool, { folder, run, calls }: Page): Promise<void> {
  const file = fileWriter(join(folder, "report.html"));
  await file.write(
    pageHead(
      headOf(run),
      calls.map(({ entry }) => entry),
    ),
  );
  for (const [at, place] of calls.entries()) {
    await file.write(pageCall(at, rowJson(await spool.readLine(place.at, place.length))));
  }
  await file.write(pageTail());
  await file.end();
}
