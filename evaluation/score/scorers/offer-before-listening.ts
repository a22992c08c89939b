import type { CallContext, ReadTurn } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { findingAt } from "../finding-at.ts";

/**
 * The first demand or offer came before any open question about the reason, and the debtor had neither told
 * it nor offered to pay: phase order, listen before guide. At most one finding a call.
 */
export function scoreOfferBeforeListening(call: CallContext): CallFinding[] {
  for (const turn of call.turns) {
    if (hasListened(turn)) return [];
    if (turn.speaker !== "agent" || turn.standing.verified === "no") continue;
    if (!turn.acts.has("offer") && !turn.acts.has("asks_money")) continue;
    return [
      findingAt(call, turn.index, {
        kind: "offer_before_listening",
        ruleId: "score.phase_order",
        severity: "minor",
        confidence: 0.8,
      }),
    ];
  }
  return [];
}

function hasListened(turn: ReadTurn): boolean {
  if (turn.speaker === "agent") return turn.acts.has("open_question");
  const { proposal } = turn.after;
  return turn.reason === "given" || proposal?.full === true || proposal?.amount !== undefined;
}
