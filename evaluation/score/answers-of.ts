import type { AgentTurn, CallContext, DebtorTurn } from "./call-context.ts";

/** A debtor turn and the agent turn that answers it. */
export interface AnsweredTurn {
  readonly debtor: DebtorTurn;
  readonly agent: AgentTurn;
}

/** Every debtor turn that the agent answered, with the first words of the answer. */
export function answersOf({ turns }: CallContext): AnsweredTurn[] {
  return turns.flatMap((debtor, at) => {
    const agent = turns[at + 1];
    return debtor.speaker === "debtor" && agent?.speaker === "agent" ? [{ debtor, agent }] : [];
  });
}
