import { Option, type Command } from "commander";
import { JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { AGENT_SIDES } from "../../transcripts/import/assign-roles.ts";
import type { RunImportOptions } from "./commands/run-import.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Adds `kindline import` to the command line. */
export function addImport(
  program: Command,
  { terminal, end }: { readonly terminal: Terminal; readonly end: (code: ExitCode) => void },
): void {
  program
    .command("import")
    .summary("read debtor lists, recordings and transcripts")
    .description(
      "Read recordings and transcripts of calls and show the call records that would come of them,\n" +
        "with what of the source is not in them. Nothing is written without --out.\n" +
        "Lists of debtors are checked row by row, and taken over with --commit.\n" +
        "docs/import-recordings.md lists the formats, docs/debtor-lists.md the columns.",
    )
    .argument("[path...]", "files or folders: audio, vCon, vendors' transcripts, text, CSV")
    .option("--out <file>", "write the records to this new file, one a line")
    .option("--resume", "go on with the file of an import that was stopped")
    .addOption(new Option("--locale <locale>", "language of the calls").choices(LOCALES))
    .addOption(new Option("--jurisdiction <code>", "whose rules apply").choices(JURISDICTIONS))
    .option("--case <file>", "a JSON file with the case of the calls, or a call record with it")
    .addOption(
      new Option("--agent-channel <side>", "which side or speaker is the agent").choices(
        AGENT_SIDES,
      ),
    )
    .optionsGroup("Lists of debtors:")
    .option("--column <heading=column>", "what a column of the list is; repeatable", collected)
    .option("--set <column=value>", "one value for the whole list; repeatable", collected)
    .addOption(
      new Option("--date-order <order>", "what 03/04/2026 means").choices(["ymd", "dmy", "mdy"]),
    )
    .addOption(new Option("--decimal <sign>", "what stands before the cents").choices([".", ","]))
    .option("--hold-out <percent>", "leave so many of the cases alone, to compare with (0 to 50)")
    .option("--seed <text>", "of the hold-out: the same seed draws the same cases again")
    .option("--errors <file>", "write the refused rows, with reasons, to this new file")
    .option("--commit", "take the sound rows into the service's store")
    .optionsGroup("Options:")
    .addOption(new Option("--json", "one JSON object a line, for machines"))
    .action(async (paths: string[], options: Omit<RunImportOptions, "paths">) => {
      const { runImport } = await import("./commands/run-import.ts");
      end(await runImport({ ...options, paths }, terminal));
    });
}

/** Values of an option that may be given again and again. */
const collected = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];
