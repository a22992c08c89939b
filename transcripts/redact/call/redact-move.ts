import type { Finding } from "../../../domain/finding.ts";
import { factsOf, type Line } from "../../../domain/lines.ts";
import type { Move } from "../../../domain/move.ts";
import type { RedactedText } from "../redaction.ts";
import { spanWithMarks } from "../with-marks.ts";
import { compact } from "./redact-case.ts";
import type { CallWords } from "./redact-words.ts";

/** A reason as the policy writes it: `trigger:hardship`. */
const plainReason = /^[a-z_]{1,40}(?::[a-zA-Z_-]{1,60})?$/;

/** A move with marks for names; amounts, days and options stay. */
export function redactMove(move: Move, words: CallWords): Move {
  const { act, because, lines, asked, tone, handoff, ends } = move;
  return compact({
    act,
    because: because.map((reason) => (plainReason.test(reason) ? reason : words.said(reason).text)),
    lines: lines.map((line) => redactLine(line, words)),
    asked,
    tone,
    handoff,
    ends,
  }) as Move;
}

function redactLine(line: Line, words: CallWords): Line {
  const facts = factsOf(line).map(({ kind, name, value }) => {
    if (name === "name") return [name, words.mark("name")] as const;
    const isText = kind === "text" || kind === "channel";
    return [name, isText && typeof value === "string" ? words.own(value) : value] as const;
  });
  return { key: line.key, facts: Object.fromEntries(facts) } as Line;
}

/** Findings with their places in the redacted text, where there is one. */
export const redactFindings = (
  findings: readonly Finding[],
  text: RedactedText | undefined,
  words: CallWords,
): readonly Finding[] =>
  findings.map(({ ruleId, family, severity, span, action }) => ({
    ruleId,
    family,
    severity,
    span: text === undefined ? span : spanWithMarks(span, text.redactions, words.language),
    action,
  }));
