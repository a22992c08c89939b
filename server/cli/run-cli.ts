import { CommanderError } from "commander";
import { errorCodes, type KindlineError } from "../../domain/errors.ts";
import { toKindlineError } from "./internal-error.ts";
import { createProgram } from "./program.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";

/** Runs one command line; every way it can end is an exit code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  let help = "";
  const program = createProgram({
    terminal,
    end: (ended) => {
      code = ended;
    },
    print: (text) => {
      help += text;
    },
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    code = await explain(error, terminal);
  }
  if (help !== "") await terminal.out.write(help);
  return code;
}

async function explain(error: unknown, { err }: Terminal): Promise<ExitCode> {
  const { code, message } = error instanceof CommanderError ? usage(error) : toKindlineError(error);
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  await err.write(`${code}: ${message}\n${errorCodes[code].advice}\n`);
  return 2;
}

const usage = ({ code, message }: CommanderError): KindlineError =>
  usageError(code === "commander.help" ? "Expected a command." : message.replace(/^error: /, ""));
