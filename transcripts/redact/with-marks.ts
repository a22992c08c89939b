import type { Language } from "../../domain/locale.ts";
import { markOf } from "./kinds.ts";
import type { RedactedText, Redaction } from "./redaction.ts";

/** A text with each redaction replaced by its mark. */
export function withMarks(
  original: string,
  redactions: readonly Redaction[],
  language: Language,
): RedactedText {
  let text = "";
  let end = 0;
  for (const { kind, span } of redactions) {
    text += original.slice(end, span[0]) + markOf(kind, language);
    end = span[1];
  }
  return { text: text + original.slice(end), redactions };
}

/** Where a stretch of the original stands in the text with marks; what touches a mark holds all of it. */
export function spanWithMarks(
  span: readonly [from: number, to: number],
  redactions: readonly Redaction[],
  language: Language,
): readonly [from: number, to: number] {
  let [shift, from, to] = [0, span[0], span[1]];
  for (const { kind, span: taken } of redactions) {
    const mark = markOf(kind, language).length;
    const start = taken[0] + shift;
    if (span[0] >= taken[1]) from = span[0] + shift + mark - (taken[1] - taken[0]);
    else if (span[0] > taken[0]) from = start;
    if (span[1] >= taken[1]) to = span[1] + shift + mark - (taken[1] - taken[0]);
    else if (span[1] > taken[0]) to = start + mark;
    shift += mark - (taken[1] - taken[0]);
  }
  return [from, Math.max(from, to)];
}
