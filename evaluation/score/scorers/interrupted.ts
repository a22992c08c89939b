import type { CallContext } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { findingAt } from "../finding-at.ts";

/** Milliseconds of overlap from which the agent has interrupted; below it, turns just touch. */
export const interruptionMsMin = 400;

/** The agent began at least 400 ms before the debtor ended: one finding a turn. */
export function scoreInterrupted(call: CallContext): CallFinding[] {
  return call.turns.flatMap((turn, at) => {
    const before = call.turns[at - 1];
    if (turn.speaker !== "agent" || before?.speaker !== "debtor") return [];
    if (turn.startMs === undefined || before.endMs === undefined) return [];
    if (before.endMs - turn.startMs < interruptionMsMin) return [];
    return [
      findingAt(call, turn.index, {
        kind: "interrupted",
        ruleId: "score.interrupted",
        severity: "minor",
        confidence: 1,
      }),
    ];
  });
}
