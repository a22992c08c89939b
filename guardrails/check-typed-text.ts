import type { Finding } from "../domain/finding.ts";
import { languageOf } from "../domain/locale.ts";
import { cutSentences } from "../language/sentences.ts";
import { checkForm, formFinding } from "./check-form.ts";
import { checkSentence } from "./check-sentence.ts";
import type { GuardContext } from "./guard-context.ts";
import { meaningFinding, meaningOf } from "./meaning/check-meaning.ts";
import { familyOf } from "./phrases/families.ts";

/** What the guard says of a text of several sentences that a person has typed. */
export interface CheckedText {
  readonly level: "ok" | "warn" | "block";
  /** Places are places in the whole text. */
  readonly findings: readonly Finding[];
  /** The text with a fixed sentence for each that may not be said, where there is one for each. */
  readonly rewritten: string | null;
}

/**
 * Judges what a person is about to send, sentence by sentence, and what only two sentences together say.
 * Never throws: a failure inside blocks the text.
 */
export function checkTypedText(text: string, given: GuardContext): CheckedText {
  const context = { ...given, isFreeSpeech: true };
  try {
    const parts = partsOf(text).map((part) => ({ ...part, findings: judge(part.text, context) }));
    const findings = [
      ...parts.flatMap(({ from, findings: own }) => own.map((finding) => moved(finding, from))),
      ...acrossParts(text, parts, context),
    ];
    const level = levelOf(findings);
    const rewritten = level === "block" ? rewrite(parts, context) : null;
    return { level, findings, rewritten };
  } catch {
    return { level: "block", findings: [formFinding("guard.failed", text)], rewritten: null };
  }
}

interface Part {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
}

/** The sentences of a text with their places; a text without a word is one part. */
function partsOf(text: string): Part[] {
  let at = 0;
  const parts = cutSentences(text).map((sentence) => {
    const from = text.indexOf(sentence, at);
    at = from + sentence.length;
    return { text: sentence, from };
  });
  return parts.length === 0 ? [{ text, from: 0 }] : parts;
}

/** Whoever types is a person, and may say so: what would be a lie of the agent is the truth here. */
function judge(text: string, context: GuardContext): readonly Finding[] {
  const form = checkForm(text);
  if (form.length > 0) return form;
  const { findings } = checkSentence(text, context);
  const others = findings.filter(isNoDenial);
  const wasOnlyDenial = others.length === 0 && findings.length > 0;
  const meaning = wasOnlyDenial ? meaningOf(text, context) : undefined;
  return meaning === undefined ? others : meaningFinding(text, meaning, context).filter(isNoDenial);
}

const isNoDenial = ({ family }: Finding): boolean => family !== "F17";

/** What stands across the border of two sentences: a threat is no less one for a full stop in it. */
function acrossParts(text: string, parts: readonly Part[], context: GuardContext): Finding[] {
  return parts.slice(1).flatMap((next, index) => {
    const before = parts[index];
    if (before === undefined) return [];
    const { from } = before;
    const border = from + before.text.length;
    const both = text.slice(from, next.from + next.text.length);
    return checkSentence(both, { ...context, isFreeSpeech: false })
      .findings.map((finding) => moved(finding, from))
      .filter(isNoDenial)
      .filter(({ family, span }) => family !== "FACT" && span[0] < border && span[1] > next.from);
  });
}

const moved = (finding: Finding, by: number): Finding => ({
  ...finding,
  span: [finding.span[0] + by, finding.span[1] + by],
});

function levelOf(findings: readonly Finding[]): CheckedText["level"] {
  if (findings.length === 0) return "ok";
  return findings.every(({ severity }) => severity === "warn") ? "warn" : "block";
}

/** Nothing is suggested that would itself be held back. */
function rewrite(
  parts: readonly (Part & { readonly findings: readonly Finding[] })[],
  context: GuardContext,
): string | null {
  const words = parts.map(({ text, findings }) =>
    levelOf(findings) === "block" ? safeFor(findings, context) : text,
  );
  if (words.includes(undefined)) return null;
  const joined = [...new Set(words)].join(languageOf(context.locale) === "zh" ? "" : " ");
  return levelOf(judge(joined, context)) === "block" ? null : joined;
}

function safeFor(findings: readonly Finding[], context: GuardContext): string | undefined {
  const language = languageOf(context.locale);
  const sentences = findings.map(({ family }) => familyOf(family)?.[language].safe);
  return sentences.find((safe) => typeof safe === "string") ?? undefined;
}
