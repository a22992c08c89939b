import type { RedactedText } from "../redaction.ts";
import { spanWithMarks } from "../with-marks.ts";
import type { CallWords } from "./redact-words.ts";

/** A text with its redacted twin. */
export interface Twin {
  readonly original: string;
  readonly redacted: RedactedText;
}

/**
 * A piece of a text, redacted as it is in the whole: a name that was cut in the middle is still hidden. A
 * piece that is not in the whole is redacted by itself.
 */
export function redactPart(part: string, whole: Twin | undefined, words: CallWords): string {
  const at = part === "" ? -1 : (whole?.original.indexOf(part) ?? -1);
  if (whole === undefined || at < 0) return words.said(part).text;
  const { text, redactions } = whole.redacted;
  const [from, to] = spanWithMarks([at, at + part.length], redactions, words.language);
  return text.slice(from, to);
}
