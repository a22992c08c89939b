import type { TurnView } from "../../../server/protocol/calls.ts";

/** The turns of a call with news of it: what has the same `sequence` is replaced, in order of it. */
export function mergeTurns(
  turns: readonly TurnView[],
  news: readonly TurnView[],
): readonly TurnView[] {
  if (news.length === 0) return turns;
  const bySequence = new Map(turns.map((turn) => [turn.sequence, turn]));
  for (const turn of news) bySequence.set(turn.sequence, turn);
  return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
}
