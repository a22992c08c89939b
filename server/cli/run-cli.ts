import { CommanderError } from "commander";
import { errorCodes, KindlineError } from "../../domain/errors.ts";
import { createProgram } from "./program.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

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
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    await err.write(message("USAGE_INVALID", error.message.replace(/^error: /, "")));
    return 2;
  }
  if (!KindlineError.isInstance(error)) throw error;
  await err.write(message(error.code, error.message));
  return 2;
}

const message = (code: keyof typeof errorCodes, text: string): string =>
  `${code}: ${text}\n${errorCodes[code].advice}\n`;
