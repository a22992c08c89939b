import { Option, type Command } from "commander";
import type { DoctorOptions } from "./commands/run-doctor.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface Running {
  readonly terminal: Terminal;
  /** Receives how the command ended. */
  readonly end: (code: ExitCode) => void;
}

/** Adds `kindline doctor`. */
export function addDoctor(program: Command, { terminal, end }: Running): void {
  program
    .command("doctor")
    .summary("say what works here, what is missing, and what to do")
    .description(
      "Check the installation, the store and what is set up, by the same settings as kindline start.\n" +
        "With --live every vendor that is set up gets one tiny real call; the webhook gets a test notice.",
    )
    .option("--live", "ask the vendors, which may cost a fraction of a cent each")
    .option("--record <folder>", "write redacted traces of the wires there; asks like --live")
    .addOption(new Option("--lang <language>", "language of the answers").choices(["zh", "en"]))
    .option("--json", "one JSON object a line, for machines")
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import("./commands/run-doctor.ts");
      end(await runDoctor(options, terminal));
    });
}
