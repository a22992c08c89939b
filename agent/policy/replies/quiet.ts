import { say, type PublicLine } from "../../../domain/lines.ts";
import { sellsBody } from "../../understanding/signs/sells-body.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { explanation } from "./explanation.ts";
import { tellsSomething } from "./tells-something.ts";

/** The case is on hold or frozen, or all contact was stopped: no more of money. */
export function quiet(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!state.hold && !state.frozen) return undefined;
  const because = [state.hold ? "case:hold" : "case:frozen"];
  const isCease = state.triggers.includes("cease") && state.handoff === undefined;
  const explained = isCease ? undefined : explanation(state, turn);
  if (explained !== undefined) return { ...explained, because: [...because, "debtor:asks"] };
  if (means(turn, "goodbye") || state.ended || isCease) {
    return { act: "goodbye", because, lines: [say("goodbye")], asked: null, ends: true };
  }
  // A mark from before this call: whoever is on the line gets a person, and no word of money.
  if (state.handoff === undefined) {
    const lines = [say("handoff_waiting")];
    return {
      act: "handoff",
      because: [...because, "case:flag"],
      lines,
      asked: null,
      handoff: "authority",
    };
  }
  const spared = sellsBody(turn.text) ? [say("spare_body")] : [];
  const lines = [...spared, say(quietAnswer(turn)), ...meanwhile(state, turn)];
  return { act: "stay", because, lines, asked: null };
}

/** Who offers to pay or asks of the sum while it is looked into hears that nothing has to be paid now. */
function meanwhile({ frozen }: ConversationState, turn: HeardTurn): readonly PublicLine[] {
  const isOfPaying = means(turn, "ask_fee", "ask_balance", "promise_to_pay", "partial_payment");
  return frozen && isOfPaying ? [say("checked_meanwhile")] : [];
}

function quietAnswer(turn: HeardTurn): "handoff_waiting" | "noted_for_person" | "quiet_waiting" {
  if (means(turn, "ask_human") || turn.triggers.has("human")) return "handoff_waiting";
  return tellsSomething(turn) ? "noted_for_person" : "quiet_waiting";
}
