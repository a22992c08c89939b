import { runLines } from "../run-lines.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { judgeSentence, sentenceSchema, type GuardOptions } from "./judge-sentence.ts";

/** Whether an agent may say a sentence: one a line in, one JSON object a line out. */
export function runGuard(options: GuardOptions, terminal: Terminal): Promise<ExitCode> {
  const answer = (input: Parameters<typeof judgeSentence>[0]) => judgeSentence(input, options);
  return runLines({ files: options.files, schema: sentenceSchema, answer }, terminal);
}
