import type { Asked } from "../../../../domain/vocabulary.ts";
import { normalise } from "../../../../language/normalise.ts";

/** Words that are followed by silence, and what is known of them. */
export interface Ending {
  readonly text: string;
  readonly asked: Asked | null;
  /** Whether the words hold the value that was asked for. */
  readonly answers: boolean;
}

/** What of a text its features are read from, so that a long turn costs no more than a short one. */
export interface ReadEnding {
  /** The beginning, normalised. */
  readonly head: string;
  /** The end, normalised, without what stands behind the last word. */
  readonly tail: string;
  /** The stop behind the last word, or `-` where there is none. */
  readonly stop: "." | "?" | "!" | "-";
  /** Length of the whole text in characters. */
  readonly length: number;
}

/** Characters at either end that are read: some twelve English words, as many as any feature looks at. */
const tailCharsMax = 72;
const headCharsMax = 24;

/** A stop with what may stand behind it. */
const stopCharsMax = 8;

const behindLastWord = /[^\p{L}\p{N}]+$/u;

/** The two ends of a text, ready for its features. */
export function readEnding(text: string): ReadEnding {
  const trimmed = text.trim();
  const tail = normalise(trimmed.slice(-tailCharsMax)).text;
  return {
    head: normalise(trimmed.slice(0, headCharsMax)).text,
    tail: tail.replace(behindLastWord, ""),
    stop: stopOf(trimmed.slice(-stopCharsMax)),
    length: trimmed.length,
  };
}

function stopOf(text: string): ReadEnding["stop"] {
  if (/[?？][\s"'”’)]*$/u.test(text)) return "?";
  if (/[!！][\s"'”’)]*$/u.test(text)) return "!";
  return /[.。．][\s"'”’)]*$/u.test(text) ? "." : "-";
}

/** A count as one of few names, since few texts have the same one: 1, 2, 3, 4, 5, 7, 10, 15, 25, more. */
export function sizeOf(count: number): string {
  const step = sizeSteps.find((most) => count <= most);
  return step === undefined ? "more" : String(step);
}

const sizeSteps = [0, 1, 2, 3, 4, 5, 7, 10, 15, 25] as const;
