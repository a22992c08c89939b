import type { DebtCase } from "../domain/case.ts";
import type { Finding } from "../domain/finding.ts";
import { languageOf, type Locale } from "../domain/locale.ts";
import type { Family } from "../domain/vocabulary.ts";
import { checkForm } from "./check-form.ts";
import { checkSentence } from "./check-sentence.ts";
import type { GuardContext, Verdict } from "./guard-context.ts";
import type { GuardRules } from "./guard-rules.ts";
import { familyOf } from "./phrases/families.ts";

/** One line of `kindline guard`, after it passed the edge. */
export interface GuardLineInput {
  readonly text: string;
  readonly verified: boolean;
  readonly case?: DebtCase;
  readonly debtorText?: string;
  readonly pack: GuardRules;
  readonly locale: Locale;
}

/** What `kindline guard` prints for a line. */
export interface GuardedLine {
  readonly text: string;
  readonly allowed: boolean;
  readonly families: readonly Family[];
  readonly findings: readonly Finding[];
  readonly facts: Verdict["facts"];
  /** A fixed sentence that may be said instead, where the family has one. */
  readonly rewritten: string | null;
}

/** Judges one line as `kindline guard` does: without a case its numbers are left unchecked. */
export function guardLine(input: GuardLineInput): GuardedLine {
  const { text, verified, debtorText, pack, locale } = input;
  const context: GuardContext = {
    pack,
    locale,
    verified,
    debtorText,
    caseFacts: input.case,
    isFreeSpeech: true,
  };
  const form = checkForm(text);
  const verdict = checkSentence(text, context);
  const findings = [...form, ...verdict.findings];
  return {
    text,
    allowed: form.length === 0 && verdict.allowed,
    families: [...new Set(findings.map(({ family }) => family))],
    findings,
    facts: verdict.facts,
    rewritten: rewrite(findings, context),
  };
}

/** The fixed sentence of the gravest finding that has one and that may itself be said here. */
function rewrite(findings: readonly Finding[], context: GuardContext): string | null {
  for (const { family } of findings) {
    const safe = familyOf(family)?.[languageOf(context.locale)].safe;
    if (typeof safe === "string" && checkSentence(safe, context).allowed) return safe;
  }
  return null;
}
