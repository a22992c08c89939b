import type { CallContext } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { findingAt } from "../finding-at.ts";
import { wrongClaim } from "../wrong-claim.ts";

/** An amount owed, a due date or a time overdue that the case does not bear out: one finding a turn. */
export function scoreWrongFact(call: CallContext): CallFinding[] {
  const debt = call.record.case;
  if (debt === undefined) return [];
  return call.agentTurns.flatMap((turn) => {
    const claim = wrongClaim(turn, call, debt);
    if (claim === undefined) return [];
    return [
      findingAt(call, turn.index, {
        kind: "wrong_fact",
        ruleId: `all.fact.${claim.what}`,
        family: "FACT",
        detail: claim.what,
        span: claim.span,
        severity: "major",
        confidence: 0.8,
      }),
    ];
  });
}
