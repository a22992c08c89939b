import { namesRest } from "../../understanding/said-words.ts";
import { namesWhole } from "../../understanding/signs/payment/names-whole.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/**
 * "Can you wait until after the new year" is about all of it, and so is "the rest" once a part was paid. "I'll pay on
 * Friday" alone says nothing of how much: whoever has a little for that day would hear the whole sum in their mouth.
 */
export const meansAll = (state: ConversationState, turn: HeardTurn): boolean =>
  state.proposal?.wantsPlan !== true &&
  turn.understanding.slots.amount === undefined &&
  (state.proposal?.wantsDeferral === true ||
    namesDayOfWaiver(state) ||
    (state.paid > 0 && namesRest(turn.text)));

/** What the waiver asks for was just said, and its day asked: the day that follows is that of the whole. */
const namesDayOfWaiver = ({ proposal, lastLines }: ConversationState): boolean =>
  proposal?.wantsWaiver === true && lastLines.some(({ key }) => key === "waiver_condition");

/** "Everything on the 11th", "the full, then": in the place of the sum that was talked of, or with its day. */
export function meansWhole(
  { proposal, readBack, asked }: ConversationState,
  turn: HeardTurn,
): boolean {
  const { amount, amountExpr, instalments, date } = turn.understanding.slots;
  const isSum = [amount, amountExpr, instalments].some((slot) => slot !== undefined);
  const isOpen =
    date !== undefined ||
    proposal?.amount !== undefined ||
    readBack !== undefined ||
    asked === "amount" ||
    asked === "instalments";
  return !isSum && isOpen && turn.triggers.size === 0 && namesWhole(turn.text);
}
