import { Option, type Command } from "commander";
import type { ReplayOptions } from "./commands/run-replay.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";

interface Running {
  readonly terminal: Terminal;
  /** Receives how the command ended. */
  readonly end: (code: ExitCode) => void;
}

type ReplayFlags = Omit<ReplayOptions, "paths"> & { readonly sweep?: true };

/** Adds `kindline replay`. */
export function addReplay(program: Command, { terminal, end }: Running): void {
  program
    .command("replay")
    .summary("score recorded calls, or feed them to today's agent")
    .description(
      "Feed the debtor turns of recorded calls to today's agent and check what was expected; or, with\n" +
        "--mode score, judge the recorded agent as it stands, human or AI.\n" +
        "The format of a call is in docs/call-record.md, what is scored in docs/scoring.md.",
    )
    .argument("[path...]", "files, folders (for .json and .jsonl), or - for standard input")
    .addOption(
      new Option(
        "--mode <mode>",
        "redrive: let today's agent answer; score: judge the recording",
      ).default("redrive"),
    )
    .addOption(
      new Option(
        "--speaker <speaker>",
        "scripted, or llm: a model words the lines (redrive)",
      ).default("scripted"),
    )
    .option("--config <file>", "what this run sets otherwise: rules, packs, offers (redrive)")
    .option("--baseline <file>", "compare with an earlier --json output or report.json")
    .option("--report <dir>", "write report.html, .json, .csv and summary.md to this folder")
    .option("--junit <file>", "write a JUnit file, a call a test")
    .option("--gate <file>", "rules that decide the exit code")
    .option("--judge <judge>", "llm: a model's second opinion beside the scores (score)")
    .option("--resume", "go on with a run into the same --report folder that was broken off")
    .addOption(
      new Option(
        "--threads <count>",
        "threads that judge: faster on free cores, 100 MB and more each (default: none)",
      ).argParser(threadCount),
    )
    .addOption(new Option("--json", "one JSON object a line, for machines"))
    .option(
      "--sweep",
      "try thresholds 1 to 5 of the emotion streak, on these and on simulated calls",
    )
    .action(async (paths: string[], options: ReplayFlags) => {
      if (options.sweep === true) {
        const { runSweep } = await import("./commands/run-sweep.ts");
        end(await runSweep({ ...options, paths }, terminal));
        return;
      }
      const { runReplay } = await import("./commands/run-replay.ts");
      end(await runReplay({ ...options, paths }, terminal));
    });
}

/** More would only wait for each other: each takes what a process takes. */
const threadsMax = 64;

function threadCount(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= threadsMax) return count;
  throw usageError(`Expected --threads 0 to ${threadsMax}.`);
}
