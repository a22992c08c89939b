import type { AgentTurn, CallContext } from "./call-context.ts";
import type { ScoredRecord } from "./scored-record.ts";

/** Who speaks for the creditor: as the record says, else an AI where it said so of itself. */
export function agentKindOf(
  { agentKind }: ScoredRecord,
  turns: readonly AgentTurn[],
): CallContext["agentKind"] {
  if (agentKind !== undefined) return agentKind;
  return turns.some(({ acts }) => acts.has("ai")) ? "ai" : "unknown";
}
