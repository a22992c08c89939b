import { say, type PublicLine } from "../../../domain/lines.ts";
import { sellsBody } from "../../understanding/signs/welfare/sells-body.ts";
import { wantsPeace } from "../../understanding/signs/welfare/wants-peace.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { explanation } from "./explanation.ts";
import { tellsSomething } from "./tells-something.ts";

/** Who asks for peace while a person sees to it is given it, and hears no more of what was stopped. */
export function leftInPeace(
  _before: ConversationState,
  { hold, frozen, handoff }: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isStopped = (hold || frozen) && handoff !== undefined && !turn.triggers.has("human");
  if (!isStopped || !wantsPeace(turn.text)) return undefined;
  const lines = [say("goodbye")];
  return { act: "goodbye", because: ["debtor:peace"], lines, asked: null, ends: true };
}

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
  const lines = [...spared(turn), say(quietAnswer(turn)), ...meanwhile(state, turn)];
  return { act: "stay", because, lines, asked: null };
}

/** Who would give up a part of themselves hears first that they should not. */
const spared = ({ text }: HeardTurn): readonly PublicLine[] =>
  sellsBody(text) ? [say("spare_body")] : [];

/** Who offers to pay or asks of the sum while it is looked into hears that nothing has to be paid now. */
function meanwhile({ frozen }: ConversationState, turn: HeardTurn): readonly PublicLine[] {
  const isOfPaying = means(turn, "ask_fee", "ask_balance", "promise_to_pay", "partial_payment");
  return frozen && isOfPaying ? [say("checked_meanwhile")] : [];
}

function quietAnswer(turn: HeardTurn): "handoff_waiting" | "noted_for_person" | "quiet_waiting" {
  if (means(turn, "ask_human") || turn.triggers.has("human")) return "handoff_waiting";
  return tellsSomething(turn) ? "noted_for_person" : "quiet_waiting";
}
