import type { AgentTurn, CallContext } from "./call-context.ts";
import type { AgentAct } from "./cues/agent-act.ts";
import { namesInstitution } from "./names-institution.ts";

/** The opening of a call: its last agent turn, and what had been said by then, with the turn that completed it. */
export interface Opening {
  readonly last: AgentTurn | undefined;
  readonly said: ReadonlyMap<AgentAct, number>;
}

const disclosures = ["institution", "recording", "ai"] as const;

/**
 * The opening runs until the agent first asks for a fragment or speaks of money, that turn included where it is
 * the first or opens the debt talk with nobody asked who they are; what is said with the question for identity still
 * counts, what is said with the debt to somebody verified does not.
 */
export function openingOf(call: CallContext): Opening {
  const { agentTurns } = call;
  const end = agentTurns.findIndex(leavesOpening);
  const last = end < 0 ? agentTurns.length : end + Number(blurtsOut(agentTurns[end]));
  const opening = agentTurns.slice(0, Math.max(1, last));
  const counted = agentTurns.slice(0, countedUntil(agentTurns, opening.length));
  const said = new Map<AgentAct, number>();
  for (const turn of counted) {
    for (const each of disclosures) {
      const isSaid = each === "institution" ? namesInstitution(turn, call) : turn.acts.has(each);
      if (isSaid && !said.has(each)) said.set(each, turn.index);
    }
  }
  return { last: opening.at(-1), said };
}

const leavesOpening = ({ acts, standing }: AgentTurn): boolean =>
  standing.verified !== "no" ||
  acts.has("asks_identity") ||
  acts.has("overdue") ||
  acts.has("asks_money");

/** Goes to the debt at once, nobody being asked who they are. */
const blurtsOut = (turn: AgentTurn | undefined): boolean =>
  turn !== undefined &&
  turn.standing.verified === "no" &&
  !turn.acts.has("asks_identity") &&
  (turn.acts.has("overdue") || turn.acts.has("asks_money"));

function countedUntil(turns: readonly AgentTurn[], from: number): number {
  const debt = turns.findIndex(({ standing }, at) => at >= from && standing.verified !== "no");
  return debt < 0 ? turns.length : debt;
}
