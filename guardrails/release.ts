import type { ApprovedText } from "../domain/approved-text.ts";
import type { Finding } from "../domain/finding.ts";
import { checkForm, formFinding } from "./check-form.ts";
import { checkSentence } from "./check-sentence.ts";
import { checkTypedText, type CheckedText } from "./check-typed-text.ts";
import type { GuardContext } from "./guard-context.ts";

/** A sentence that may be said, or why it may not. */
export interface Release {
  readonly approved: ApprovedText | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Lets a sentence pass, or holds it back: the only way to an `ApprovedText`. Where neither a line's facts
 * nor a case is given, no number passes. Never throws: a failure inside holds the sentence back.
 */
export function release(text: string, context: GuardContext): Release {
  try {
    const form = checkForm(text);
    if (form.length > 0) return { approved: undefined, findings: form };
    const hasFacts = context.facts !== undefined || context.caseFacts !== undefined;
    const { allowed, findings } = checkSentence(
      text,
      hasFacts ? context : { ...context, facts: [] },
    );
    return { approved: allowed ? (text as ApprovedText) : undefined, findings };
  } catch {
    return { approved: undefined, findings: [formFinding("guard.failed", text)] };
  }
}

/**
 * Lets what a person has typed pass, or holds it back. What is only warned of may be sent: people answer for their
 * words, and the finding goes into the log beside them.
 */
export function releaseTyped(
  text: string,
  context: GuardContext,
): CheckedText & { readonly approved: ApprovedText | undefined } {
  const checked = checkTypedText(text, context);
  return { ...checked, approved: checked.level === "block" ? undefined : (text as ApprovedText) };
}
