import type { Family } from "../../domain/vocabulary.ts";

/** What a scorer can note, a closed list: reports, gates and labels use these names. */
export const FINDING_KINDS = [
  "forbidden",
  "disclosure_missing",
  "disclosed_before_verified",
  "wrong_fact",
  "missed_handoff",
  "asked_after_stop",
  "offer_before_listening",
  "no_read_back",
  "emotion_ignored",
  "interrupted",
  "pressed_after_refusal",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Gravest first. */
export const FINDING_SEVERITIES = ["critical", "major", "minor"] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** One thing a scorer noted, with its rule and its place in the call. It never quotes what was said. */
export interface CallFinding {
  readonly kind: FindingKind;
  readonly ruleId: string;
  /** Only where a forbidden family or the fact check found it. */
  readonly family?: Family;
  /** The part of the kind: a family, a missing disclosure, a handoff reason; null where it has none. */
  readonly detail: string | null;
  /** Index into the record's turns, from 0. */
  readonly turn: number;
  /** Where to listen, milliseconds from the call's start; null where the turn has no times. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** UTF-16 places in the turn's text, the end excluded; only where words of the turn are meant. */
  readonly span?: readonly [from: number, to: number];
  readonly severity: FindingSeverity;
  /** 0 to 1: how sure the scorer is. */
  readonly confidence: number;
  /** `cannot_tell`: a person must look; it counts neither for nor against the call. */
  readonly verdict: "found" | "cannot_tell";
}
