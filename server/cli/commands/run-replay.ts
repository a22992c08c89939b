import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { GateRules } from "../../../evaluation/gate/gate-rules.ts";
import { judgeGate, type GateVerdict } from "../../../evaluation/gate/judge-gate.ts";
import { standardInput } from "../../../evaluation/replay/find-input-files.ts";
import { openSpool, type ReportSpool } from "../../../evaluation/report/report-spool.ts";
import type { RunConfig } from "../../../evaluation/report/run-config.ts";
import { writeReports, type FinishedRun } from "../../../evaluation/report/write-reports.ts";
import type { SecondOpinion } from "../../llm/offline/second-opinion.ts";
import { describeGate } from "../replay/describe-gate.ts";
import { describeTotals } from "../replay/describe-totals.ts";
import { judgeInputs } from "../replay/judge-inputs.ts";
import { ReplayRun } from "../replay/replay-run.ts";
import type { ReplayTask } from "../replay/replay-task.ts";
import { saveMemory } from "../replay/save-memory.ts";
import { exitCodeOf } from "../tally.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

export interface ReplayOptions {
  readonly paths: readonly string[];
  readonly mode: string;
  readonly speaker: string;
  readonly json?: true;
  /** A file with what this run sets otherwise. */
  readonly config?: string;
  /** The output or the report of an earlier run. */
  readonly baseline?: string;
  /** A folder for the reports. */
  readonly report?: string;
  /** A file for JUnit. */
  readonly junit?: string;
  /** A file with the rules that decide the exit code. */
  readonly gate?: string;
  /** `llm`: a model beside the scorers. */
  readonly judge?: string;
  /** Goes on where a run into the same report folder was broken off. */
  readonly resume?: true;
  /** Threads that judge beside this one; none where it is not said, for each takes a hundred megabytes and more. */
  readonly threads?: number;
}

/** Scores recorded calls or drives them anew, in the order of the inputs; reports and gate where asked for. */
export async function runReplay(options: ReplayOptions, terminal: Terminal): Promise<ExitCode> {
  const mode = checkedMode(options);
  if (options.paths.length === 0 && terminal.isInteractive) {
    throw usageError("Expected a file, a folder or - for standard input.");
  }
  saveMemory();
  const paths = options.paths.length === 0 ? [standardInput] : options.paths;
  const opinion = await secondOpinion(options, terminal);
  const { gate, config, baseline } = await readFiles(options);
  const run = new ReplayRun(baseline);
  const scratch = await scratchFolder(options);
  const spool = scratch && (await openSpool(scratch.folder, spoolMark(options, config)));
  const isStopped = watchForStop(terminal);
  const task = await taskOf(options, { mode, config, terminal });
  try {
    // A model beside the scorers is asked of each call as it is scored, so that no other is under way.
    const threads = opinion === undefined ? (options.threads ?? 0) : 0;
    const work = { paths, terminal, run, spool, opinion, task, threads };
    const isPartial = await judgeInputs({ ...work, isStopped });
    if (opinion !== undefined) await tellOpinion(opinion, options, terminal);
    const missing = run.finish();
    const verdict = gate === undefined ? null : judgeGate(gate, run.totals);
    await finish({ options, terminal, run, spool, mode, missing, verdict, isPartial });
    return exitCode(run, { verdict, mode, isPartial });
  } finally {
    await spool?.close();
    if (scratch?.isOwn === true) await rm(scratch.folder, { recursive: true, force: true });
  }
}

/** The first signal ends the run in order, with what is done; a second one ends the process. */
function watchForStop({ untilStopped }: Terminal): () => boolean {
  let isAsked = false;
  const watch = async (): Promise<void> => {
    await untilStopped();
    isAsked = true;
  };
  void watch();
  return () => isAsked;
}

async function taskOf(
  { json, report, junit, speaker }: ReplayOptions,
  { mode, config, terminal }: Pick<ReplayTask, "mode" | "config"> & { readonly terminal: Terminal },
): Promise<ReplayTask> {
  const isColoured = terminal.paint("bold", "") !== "";
  const person = isColoured ? "person_in_colour" : "person";
  const keepsRows = report !== undefined || junit !== undefined;
  const llm = await modelOf(speaker, terminal);
  return { mode, config, llm, reader: json === true ? "machine" : person, keepsRows };
}

/** The settings of a model bring all those of the service with them. */
async function modelOf(speaker: string, terminal: Terminal): Promise<ReplayTask["llm"]> {
  if (speaker === "scripted") return undefined;
  const { llmSettingsOf } = await import("../llm-speaker.ts");
  return llmSettingsOf(speaker, terminal.environment);
}

/** Loaded only where it is asked for, as all that many runs do without. */
async function secondOpinion(
  options: ReplayOptions,
  terminal: Terminal,
): Promise<SecondOpinion | undefined> {
  if (options.judge === undefined) return undefined;
  const { openSecondOpinion } = await import("../../llm/offline/open-second-opinion.ts");
  return await openSecondOpinion(options, terminal.environment);
}

function checkedMode({ mode, speaker, config, ...options }: ReplayOptions): ReplayTask["mode"] {
  if (mode !== "score" && mode !== "redrive") {
    throw usageError("Expected --mode redrive or score.");
  }
  if (speaker !== "scripted" && mode === "score") {
    throw usageError("Expected --speaker with --mode redrive: a recording has its words.");
  }
  if (mode === "score" && config !== undefined) {
    throw usageError("Expected --config with --mode redrive: a recording cannot be configured.");
  }
  if (options.resume === true && options.report === undefined) {
    throw usageError("Expected --resume with the --report folder of the run to go on with.");
  }
  return mode;
}

async function readFiles({ gate, config, baseline }: ReplayOptions) {
  const rules = gate === undefined ? undefined : await readGate(gate);
  if (baseline === undefined && (rules?.maxNewlyFailing ?? rules?.maxMissing) !== undefined) {
    throw usageError("Expected --baseline: the gate has rules that compare with one.");
  }
  return {
    gate: rules,
    config: config === undefined ? {} : await readConfiguration(config),
    baseline: baseline === undefined ? undefined : await readEarlier(baseline),
  };
}

async function readGate(file: string): Promise<GateRules> {
  const { gateRulesSchema } = await import("../../../evaluation/gate/gate-rules.ts");
  const { readSettings } = await import("../replay/read-settings.ts");
  return await readSettings(file, gateRulesSchema, "GATE_INVALID");
}

async function readConfiguration(file: string): Promise<RunConfig> {
  const { runConfigSchema } = await import("../../../evaluation/report/run-config.ts");
  const { readSettings } = await import("../replay/read-settings.ts");
  return await readSettings(file, runConfigSchema, "RUN_CONFIG_INVALID");
}

async function readEarlier(file: string) {
  const { readBaseline } = await import("../../../evaluation/report/read-baseline.ts");
  return await readBaseline(file);
}

/** Where rows wait until the reports are written: the report folder, or one of our own for JUnit alone. */
async function scratchFolder({ report, junit }: ReplayOptions) {
  if (report !== undefined) {
    await mkdir(report, { recursive: true });
    return { folder: report, isOwn: false };
  }
  if (junit === undefined) return undefined;
  return { folder: await mkdtemp(join(tmpdir(), "kindline-replay-")), isOwn: true };
}

/** What rows depend on: a run that differs in any of it cannot be gone on with. */
const spoolMark = ({ paths, mode, baseline, resume }: ReplayOptions, config: RunConfig) => ({
  mark: JSON.stringify({ paths: paths.map((path) => resolve(path)), mode, baseline, config }),
  resume: resume === true,
});

/** How far the model agrees: for people, and as judge.json beside the reports. */
async function tellOpinion(
  opinion: SecondOpinion,
  { report: folder }: ReplayOptions,
  terminal: Terminal,
): Promise<void> {
  const report = await opinion.finish();
  const { describeSecondOpinion } = await import("../../llm/offline/describe-second-opinion.ts");
  await terminal.err.write(describeSecondOpinion(report));
  if (folder !== undefined) await writeFile(join(folder, "judge.json"), JSON.stringify(report));
}

interface Ending {
  readonly options: ReplayOptions;
  readonly terminal: Terminal;
  readonly run: ReplayRun;
  readonly spool: ReportSpool | undefined;
  readonly mode: ReplayTask["mode"];
  readonly missing: readonly string[];
  readonly verdict: GateVerdict | null;
  readonly isPartial: boolean;
}

async function finish(ending: Ending): Promise<void> {
  const { options, terminal, run, spool, mode, missing, verdict, isPartial } = ending;
  const { totals, newlyFailing, bad } = run;
  if (spool !== undefined) {
    const finished: FinishedRun = { mode, totals, gate: verdict, newlyFailing, missing, bad };
    const files = { folder: options.report, junit: options.junit };
    await writeReports(spool, isPartial ? { ...finished, isPartial } : finished, files);
    // What a stopped run has done is kept: --resume goes on from it.
    if (!isPartial) await spool.remove();
  }
  if (options.json !== true) await terminal.out.write(describeTotals(mode, run, terminal.paint));
  // The verdict is for whoever reads the job's log, whatever standard output is for.
  if (verdict !== null) await terminal.err.write(describeGate(verdict, terminal.paint));
  if (isPartial) await terminal.err.write(stoppedText(run, options));
}

function stoppedText({ totals }: ReplayRun, { report }: ReplayOptions): string {
  const more = report === undefined ? "" : " --resume goes on from here.";
  return `Stopped before the end, after ${totals.calls + totals.bad} inputs.${more}\n`;
}

/** With a gate its verdict decides; without one any finding, failed expectation or bad input does. */
function exitCode(
  { totals }: ReplayRun,
  { verdict, mode, isPartial }: Pick<Ending, "verdict" | "mode" | "isPartial">,
): ExitCode {
  const { calls, ok, bad } = totals;
  // Half a run passes nothing, whatever its half says.
  if (isPartial) return calls === 0 ? 2 : 1;
  if (verdict !== null && calls > 0) return verdict.passed ? 0 : 1;
  const newly = mode === "redrive" ? totals.comparison.newlyFailing : 0;
  return exitCodeOf({ done: calls, faulty: calls - ok + newly, bad });
}
