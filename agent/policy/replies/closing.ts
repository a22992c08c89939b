import { line, say } from "../../../domain/lines.ts";
import type { Decision } from "../decision.ts";
import type { ConversationState } from "../state.ts";

/** Nothing was agreed and nothing more is asked: how to complain, how to stay safe, goodbye. */
export function noCommitment(state: ConversationState, because: readonly string[]): Decision {
  return {
    state,
    reply: {
      act: "close",
      because,
      lines: [
        ...(isJustTold(state) ? [] : [say("no_commitment")]),
        line("close", { complaintChannel: state.debt.complaintChannel }),
      ],
      asked: null,
      ends: true,
    },
  };
}

/** That nothing has to be decided was in what they heard last. */
const isJustTold = ({ lastLines }: ConversationState): boolean =>
  lastLines.some(({ key }) => key === "no_commitment");
