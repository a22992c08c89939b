import { isLost } from "../../understanding/signs/welfare/is-overwhelmed.ts";
import { tellsGreatAge } from "../../understanding/signs/welfare/tells-great-age.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { isVerified } from "./identity.ts";
import type { ConversationState } from "../state.ts";

/**
 * The turn as of somebody vulnerable, where a great age comes together with want, or with what they could not follow,
 * though each was told in a turn of its own: what they agreed to they might not have understood, or not be able to bear.
 */
export function withFrailty(state: ConversationState, turn: HeardTurn): HeardTurn {
  if (!isVerified(state) || turn.triggers.has("vulnerable")) return turn;
  if (state.isElderly !== true && !tellsGreatAge(turn.text)) return turn;
  const isInWant = state.hardship || turn.triggers.has("hardship");
  if (!isInWant && !state.isSlow && !isLost(turn.text)) return turn;
  return { ...turn, triggers: new Set([...turn.triggers, "vulnerable" as const]) };
}
