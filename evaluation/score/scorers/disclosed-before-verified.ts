import type { CallContext } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { findingAt } from "../finding-at.ts";
import { givesDebtAway } from "../gives-debt-away.ts";

/** A debt fact said to somebody who was not verified, or to a third party (F16): one finding a turn. */
export function scoreDisclosedBeforeVerified(call: CallContext): CallFinding[] {
  return call.agentTurns.flatMap((turn) => {
    const found = givesDebtAway(turn, call);
    if (found === undefined) return [];
    return [
      findingAt(call, turn.index, {
        kind: "disclosed_before_verified",
        ruleId: found.ruleId,
        family: "F16",
        span: found.span,
        severity: "critical",
        confidence: 0.85,
      }),
    ];
  });
}
