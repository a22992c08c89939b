import { say } from "../../../domain/lines.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import { tellsOfDanger } from "../../understanding/said-words.ts";
import { isInPeril } from "../../understanding/signs/in-peril.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/**
 * Once somebody has spoken of self-harm the agent stays with them, whatever else is said; if they did not
 * hear where to find help, or tell of danger again, they hear it again.
 */
export function stayInCrisis(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!before.triggers.includes("selfharm")) return undefined;
  const stay = turn.triggers.has("human") ? "handoff_waiting" : "crisis_stay";
  const isOwed = before.owed.includes("crisis") || isInDanger(turn);
  return {
    act: "crisis",
    because: ["state:crisis"],
    lines: [say(isOwed ? "crisis" : stay)],
    asked: null,
    exclusive: true,
  };
}

/** Danger once more, or nobody near: where help is to be had now is said again. */
const isInDanger = (turn: HeardTurn): boolean =>
  turn.triggers.has("selfharm") || tellsOfDanger(turn.text);

/** Danger from others is answered with where help is, to a child too, and nobody is sent away with it. */
export function inPeril(reply: PublicReply, trigger: Trigger, turn: HeardTurn): PublicReply {
  const isOfPeril = trigger === "vulnerable" || trigger === "minor";
  if (!isOfPeril || !isInPeril(turn.text)) return reply;
  const { ends: _ends, ...rest } = reply;
  return { ...rest, lines: [say("peril")] };
}
