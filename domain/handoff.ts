/** Why the agent gives a call to a person, gravest first: `outcome.handoff` is the first that was met. */
export const HANDOFF_REASONS = [
  "self_harm",
  "vulnerable",
  "minor",
  "deceased",
  "bankruptcy",
  "attorney",
  "fraud",
  "dispute",
  "complaint",
  "asked_for_human",
  "hardship",
  "authority",
  "emotion_streak",
  "not_understood",
  "guard",
  "violence_threat",
  "tech",
] as const;
export type HandoffReason = (typeof HANDOFF_REASONS)[number];

/** The graver of two reasons, self-harm first and then in disposition order. */
export function graverHandoff(a: HandoffReason | undefined, b: HandoffReason): HandoffReason {
  if (a === undefined) return b;
  return HANDOFF_REASONS.indexOf(a) <= HANDOFF_REASONS.indexOf(b) ? a : b;
}
