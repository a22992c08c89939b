import { Option, type Command } from "commander";
import { LOCALES } from "../../domain/locale.ts";
import type { SimulateOptions } from "./commands/run-simulate.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface Running {
  readonly terminal: Terminal;
  /** Receives how the command ended. */
  readonly end: (code: ExitCode) => void;
}

/** Adds `kindline simulate`. */
export function addSimulate(program: Command, { terminal, end }: Running): void {
  program
    .command("simulate")
    .summary("let simulated debtors talk to the agent")
    .description(
      "Play simulated debtors against today's agent: how many calls end as they must, pass^k, what must\n" +
        "never happen, and the two-sided meter. docs/simulation.md explains the personas and figures.",
    )
    .option("--personas <ids>", "all, or ids joined by commas", "all")
    .option("-n <count>", "calls of each persona, 20 by default")
    .option("--seed <number>", "the same seed gives the same calls; 1 by default")
    .addOption(new Option("--locale <locale>", "one language only").choices(LOCALES))
    .option("--k <count>", "pass^1 to pass^k, 3 by default")
    .option("--max-turns <count>", "turns after which a call counts as stuck, 40 by default")
    .option("--cases <path>", "rehearse these cases instead of invented ones")
    .option("--debtor <debtor>", "scripted, or llm: a model plays the debtors", "scripted")
    .option("--transcripts", "tell every call in full, not only those that went wrong")
    .option("--json", "one JSON object a line, for machines")
    .action(async (options: SimulateOptions) => {
      const { runSimulate } = await import("./commands/run-simulate.ts");
      end(await runSimulate(options, terminal));
    });
}
