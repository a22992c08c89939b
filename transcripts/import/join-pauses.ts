import { turnTextCharsMax } from "../../domain/limits.ts";
import { turnPauseMsMax } from "./limits.ts";
import type { Segment } from "./source-call.ts";

/** Pieces that one speaker said in one go, with pauses, as one: nobody else spoke between them. */
export function joinPauses(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && isSameTurn(last, segment))
      joined[joined.length - 1] = join(last, segment);
    else joined.push(segment);
  }
  return joined;
}

function isSameTurn(last: Segment, next: Segment): boolean {
  if (last.speaker !== next.speaker || last.role !== next.role) return false;
  if (last.text.length + next.text.length >= turnTextCharsMax) return false;
  const quietMs = (next.startMs ?? 0) - (last.endMs ?? next.startMs ?? 0);
  return quietMs <= turnPauseMsMax;
}

function join(last: Segment, next: Segment): Segment {
  const known = [last.confidence, next.confidence].filter((one) => one !== undefined);
  return {
    ...last,
    text: joinWords(last.text, next.text),
    endMs: next.endMs ?? last.endMs,
    confidence: known.length === 0 ? undefined : Math.min(...known),
  };
}

/** Chinese has no blanks between its words. */
const joinWords = (a: string, b: string): string =>
  /[\p{Script=Han}，。！？、；：]$/u.test(a) && /^[\p{Script=Han}]/u.test(b) ? a + b : `${a} ${b}`;
