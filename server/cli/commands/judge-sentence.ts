import { z } from "zod";
import { turnTextSchema } from "../../../domain/call-record.ts";
import { caseSchema } from "../../../domain/case.ts";
import type { Jurisdiction, Locale } from "../../../domain/locale.ts";
import { guardLine, loadPack } from "../../../guardrails/index.ts";
import { guessLocale } from "../guess-locale.ts";

/** What a sentence is judged by. */
const circumstances = {
  verified: z.boolean().nullish(),
  case: caseSchema.nullish(),
  debtorText: z.string().nullish(),
};

/** A line of `kindline guard`. */
export const sentenceSchema = z.object({ text: turnTextSchema, ...circumstances });

/** A line of `kindline guard --stream`; the circumstances of an id are those of its first line. */
export const chunkSchema = z.object({
  id: z.string().min(1).max(200),
  chunk: z.string().nullish(),
  end: z.boolean().nullish(),
  ...circumstances,
});

export interface GuardOptions {
  readonly files: readonly string[];
  readonly pack: Jurisdiction;
  /** Guessed from the script of each text where absent. */
  readonly locale?: Locale;
}

/** Judges one sentence as `kindline guard` prints it. */
export function judgeSentence(
  { text, verified, case: debt, debtorText }: z.output<typeof sentenceSchema>,
  { pack, locale }: GuardOptions,
) {
  const verdict = guardLine({
    text,
    verified: verified ?? false,
    ...(debt ? { case: debt } : {}),
    ...(typeof debtorText === "string" ? { debtorText } : {}),
    pack: loadPack(pack),
    locale: locale ?? guessLocale(text),
  });
  const { allowed, families, findings, facts, rewritten } = verdict;
  const row = { text, allowed, families, findings, facts, rewritten: rewritten ?? null };
  return { row, hasFindings: findings.length > 0 };
}
