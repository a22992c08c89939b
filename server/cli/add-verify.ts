import type { Command } from "commander";
import type { VerifyOptions } from "./commands/run-verify.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface Running {
  readonly terminal: Terminal;
  /** Receives how the command ended. */
  readonly end: (code: ExitCode) => void;
}

/** Adds `kindline verify`. */
export function addVerify(program: Command, { terminal, end }: Running): void {
  program
    .command("verify")
    .summary("check that evidence of calls is what was written")
    .description(
      "Check evidence bundles, logs of calls and call records: the chain of hashes, the head, every entry's\n" +
        "form, and the recording beside it. It needs no store, no key and no network.",
    )
    .argument("<path...>", "files and folders; - for standard input")
    .option("--head <hash>", "the hash of the last entry, as it is known from elsewhere")
    .option("--json", "one JSON object a line, for machines")
    .action(async (paths: string[], options: Omit<VerifyOptions, "paths">) => {
      const { runVerify } = await import("./commands/run-verify.ts");
      end(await runVerify({ ...options, paths }, terminal));
    });
}
