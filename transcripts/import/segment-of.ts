import type { LossLog } from "./loss-log.ts";
import { partyRole } from "./party-role.ts";
import type { PartyRole, Segment } from "./source-call.ts";
import type { SourceValue } from "./source-value.ts";

/** What a format found of one piece. */
export interface SegmentParts {
  readonly source: SourceValue;
  readonly speaker: string | undefined;
  /** Where the format says it by other means than the label. */
  readonly role?: PartyRole | "other" | undefined;
  readonly text: string | undefined;
  readonly startMs?: number | undefined;
  readonly endMs?: number | undefined;
  readonly confidence?: number | undefined;
}

/** One piece of a transcript, or nothing where it cannot be one: that is a loss, and counted. */
export function segmentOf(parts: SegmentParts, losses: LossLog): Segment | undefined {
  const { source, speaker = "", text } = parts;
  const path = source.path.replaceAll(/\[\d+\]/gu, "[]");
  const role = parts.role ?? partyRole(speaker);
  if (text === undefined) losses.segment(path, "not-understood");
  else if (text.trim() === "") losses.segment(path, "empty");
  else if (role === "other") losses.segment(path, "not-a-party");
  else {
    return {
      speaker,
      role,
      text: text.trim(),
      startMs: wholeMs(parts.startMs),
      endMs: wholeMs(parts.endMs),
      confidence: parts.confidence,
      path: source.path,
    };
  }
  return undefined;
}

const wholeMs = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : Math.round(ms);

/** Seconds, as some vendors count, in milliseconds. */
export const secondsToMs = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds * 1000;

/** The sum, where both are known. */
export const sumOf = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;
