import { Command, Option } from "commander";
import { JURISDICTIONS, LOCALES, type Jurisdiction, type Locale } from "../../domain/locale.ts";
import packageJson from "../../package.json" with { type: "json" };
import type { ChatOptions } from "./commands/run-chat.ts";
import { addDoctor } from "./add-doctor.ts";
import { addImport } from "./add-import.ts";
import { addReplay } from "./add-replay.ts";
import { addSimulate } from "./add-simulate.ts";
import { addVerify } from "./add-verify.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface ProgramOptions {
  readonly terminal: Terminal;
  /** Receives how the command ended. */
  readonly end: (code: ExitCode) => void;
  /** Receives help and version. */
  readonly print: (text: string) => void;
}

const exitHelp = `
Exit codes:
  0  all is well
  1  findings or failed expectations exist, or some inputs were bad
  2  nothing could be done`;

/**
 * The `kindline` command: its commands, options and help. What a command needs is loaded when it runs:
 * the service can show its first page before the agent is in memory.
 */
export function createProgram(options: ProgramOptions): Command {
  const program = new Command("kindline")
    .description("A collections agent that listens first: try it, and check calls against it.")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ writeOut: options.print, writeErr: () => undefined })
    .addHelpText("after", exitHelp);
  addStart(program, options);
  addChat(program, options);
  addReplay(program, options);
  addUnderstand(program, options);
  addGuard(program, options);
  addMayContact(program, options);
  addSimulate(program, options);
  addImport(program, options);
  addDoctor(program, options);
  addVerify(program, options);
  return program;
}

const localeOption = () =>
  new Option("--locale <locale>", "language of the conversation").choices(LOCALES);

const jsonOption = () => new Option("--json", "one JSON object a line, for machines");

function addStart(program: Command, { terminal, end }: ProgramOptions): void {
  program
    .command("start")
    .summary("run the service: the debtors' chat and the console")
    .description(
      "Run the service until it is told to stop.\n" +
        "Settings are in the environment: PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL,\n" +
        "TRUSTED_PROXIES, LOG_LEVEL. docs/operations.md explains them.",
    )
    .action(async () => {
      const { runStart } = await import("./commands/run-start.ts");
      end(await runStart(terminal));
    });
}

function addChat(program: Command, { terminal, end }: ProgramOptions): void {
  program
    .command("chat")
    .summary("talk to the agent in the terminal")
    .description(
      "Talk to the agent in the terminal, as the debtor of an example case or of your own.\n" +
        "With --json: a debtor line in (text, or JSON with text), a turn object out; first the opening.",
    )
    .addOption(localeOption())
    .option("--case <file>", "a JSON file with a case, or with a call record whose case is used")
    .option("--speaker <speaker>", "scripted, or llm: a model words the lines", "scripted")
    .option(
      "--documents <file...>",
      "the creditor's documents (Markdown, text, PDF), as if published: docs/knowledge.md",
    )
    .option("--public-documents", "they may answer before the debtor is verified, too")
    .addOption(jsonOption())
    .action(async (options: ChatOptions) => {
      const { runChat } = await import("./commands/run-chat.ts");
      end(await runChat(options, terminal));
    });
}

function addUnderstand(program: Command, { terminal, end }: ProgramOptions): void {
  program
    .command("understand")
    .summary("say what debtors' words mean")
    .description(
      "Read one debtor utterance a line (text, or JSON with text, now, timezone, asked) and print one\n" +
        "JSON object a line: intents, triggers, slots and emotion.",
    )
    .argument("[file...]", "files of lines; standard input without any")
    .addOption(localeOption())
    .addOption(jsonOption().hideHelp())
    .action(async (files: string[], options: { locale?: Locale }) => {
      const { runUnderstand } = await import("./commands/run-understand.ts");
      end(await runUnderstand({ ...options, files }, terminal));
    });
}

interface GuardFlags {
  readonly pack: Jurisdiction;
  readonly locale?: Locale;
  readonly stream?: true;
}

function addGuard(program: Command, { terminal, end }: ProgramOptions): void {
  program
    .command("guard")
    .summary("judge sentences before an agent says them")
    .description(
      "Read one agent sentence a line (text, or JSON with text, verified, case, debtorText) and print\n" +
        "one JSON object a line: whether it may be said as it stands, and what was found.\n" +
        "With --stream: lines of JSON with id and chunk, then id and end; a row for each sentence.",
    )
    .argument("[file...]", "files of lines; standard input without any")
    .addOption(
      new Option("--pack <pack>", "whose rules apply").choices(JURISDICTIONS).makeOptionMandatory(),
    )
    .addOption(localeOption())
    .option("--stream", "texts that arrive in chunks, several by turns")
    .addOption(jsonOption().hideHelp())
    .action(async (files: string[], options: GuardFlags) => {
      if (options.stream === true) {
        const { runGuardStream } = await import("./commands/run-guard-stream.ts");
        end(await runGuardStream({ ...options, files }, terminal));
        return;
      }
      const { runGuard } = await import("./commands/run-guard.ts");
      end(await runGuard({ ...options, files }, terminal));
    });
}

const mayContactExample = `
Example of a line; all but the first five fields may be left out:
  {"now": "2026-11-20T10:05:00+08:00", "channel": "voice",
   "direction": "outbound", "number": "+8613800000001",
   "case": {"caseId": "C-1", "place": "CN-31"},
   "history": [{"at": "2026-11-19T09:00:00+08:00", "channel": "voice",
                "direction": "outbound", "outcome": "NA"}],
   "packs": ["cn"], "consents": ["sms"], "optOuts": ["email"], "holds": []}`;

function addMayContact(program: Command, { terminal, end }: ProgramOptions): void {
  program
    .command("may-contact")
    .summary("say whether a debtor may be contacted, and if not now, when")
    .description(
      "Read one contact a line and print one JSON object a line: its decision\n" +
        "(allowed, deferred or never), until when, the rule, and what remains of\n" +
        "each counter. docs/contact-policy.md explains the fields and the rules.",
    )
    .argument("[file...]", "files of lines; standard input without any")
    .addOption(jsonOption().hideHelp())
    .addHelpText("after", mayContactExample)
    .action(async (files: string[]) => {
      const { runMayContact } = await import("./commands/run-may-contact.ts");
      end(await runMayContact({ files }, terminal));
    });
}
