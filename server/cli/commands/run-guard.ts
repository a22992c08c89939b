import { z } from "zod";
import { turnTextSchema } from "../../../domain/call-record.ts";
import { caseSchema } from "../../../domain/case.ts";
import type { Jurisdiction, Locale } from "../../../domain/locale.ts";
import { guardLine, loadPack } from "../../../guardrails/index.ts";
import { guessLocale } from "../guess-locale.ts";
import { runLines } from "../run-lines.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const sentenceSchema = z.object({
  text: turnTextSchema,
  verified: z.boolean().nullish(),
  case: caseSchema.nullish(),
  debtorText: z.string().nullish(),
});

interface GuardOptions {
  readonly files: readonly string[];
  readonly pack: Jurisdiction;
  /** Guessed from the script of each text where absent. */
  readonly locale?: Locale;
}

/** Whether an agent may say a sentence: one a line in, one JSON object a line out. */
export function runGuard(options: GuardOptions, terminal: Terminal): Promise<ExitCode> {
  const pack = loadPack(options.pack);
  const answer = ({ text, verified, case: debt, debtorText }: z.output<typeof sentenceSchema>) => {
    const verdict = guardLine({
      text,
      verified: verified ?? false,
      ...(debt ? { case: debt } : {}),
      ...(typeof debtorText === "string" ? { debtorText } : {}),
      pack,
      locale: options.locale ?? guessLocale(text),
    });
    const { allowed, families, findings, facts, rewritten } = verdict;
    const row = { text, allowed, families, findings, facts, rewritten: rewritten ?? null };
    return { row, hasFindings: findings.length > 0 };
  };
  return runLines({ files: options.files, schema: sentenceSchema, answer }, terminal);
}
