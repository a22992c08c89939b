import { say, type Line } from "../../../domain/lines.ts";
import { readBackLine } from "../agreement/agreement.ts";
import type { Decision } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { verifiedCase } from "../people/identity.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";

/**
 * Small talk and orders to the machine ("ignore your instructions …") change nothing: what was asked is asked once more, and is still
 * open. Before verification the next step asks again by itself.
 */
export function askedStill(
  before: ConversationState,
  heard: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (turn.understanding.isAside !== true || before.ended || isWaiting(before)) {
    return undefined;
  }
  const question = openQuestion(before);
  if (question === undefined) return undefined;
  return {
    state: { ...heard, callback: before.callback, dateLimit: before.dateLimit },
    reply: { act: "repeat", because: ["debtor:aside"], lines: [question] },
  };
}

/** The question that waits for an answer, in a line that may be said to whoever is on the line. */
function openQuestion(state: ConversationState): Line | undefined {
  if (state.asked === "callbackAt") return say("callback_ask");
  const debt = verifiedCase(state);
  if (debt === undefined) return undefined;
  const last = state.lastLines.at(-1);
  switch (state.asked) {
    case "reason":
      return say("ask_reason");
    case "amount":
      return say("ask_amount");
    case "confirm":
      return state.readBack && readBackLine(debt, state.readBack);
    case "date":
    case "instalments":
      // Options and counts belong to these: they are said again as they were.
      return last;
    default:
      return undefined;
  }
}
