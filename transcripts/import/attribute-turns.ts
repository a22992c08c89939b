import type { Assigned } from "./assign-roles.ts";
import { chanceOf, roleEvidence } from "./roles/role-evidence.ts";
import type { Segment } from "./source-call.ts";

/** Evidence in one turn from which it says who spoke: nine to two. */
const turnEvidenceMin = 1.5;

/** What can be known at most of who speaks where all are on one channel: a guess. */
const monoConfidence = 0.5;

export interface Attributed extends Assigned {
  /** How sure it is who said each, in the order of the segments; 0.5 cannot tell. */
  readonly confidences: readonly number[];
  readonly untoldCount: number;
}

const isTold = (evidence: number): boolean => Math.abs(evidence) >= turnEvidenceMin;

/**
 * Says who speaks where all are on one channel, piece by piece and by the words alone. What nobody can attribute is
 * written as the debtor's: nothing is held against an agent that they may not have said, and a cry for help is heard.
 */
export function attributeTurns(segments: readonly Segment[]): Attributed {
  const evidence = segments.map(({ text }) => roleEvidence([text]));
  return {
    segments: segments.map((segment, index) => ({
      ...segment,
      role: (evidence[index] ?? 0) >= turnEvidenceMin ? "agent" : "debtor",
    })),
    layout: { kind: "mono", source: "detected", confidence: monoConfidence },
    confidences: evidence.map((value) =>
      isTold(value) ? Math.round(chanceOf(Math.abs(value)) * 1000) / 1000 : monoConfidence,
    ),
    untoldCount: evidence.filter((value) => !isTold(value)).length,
  };
}
