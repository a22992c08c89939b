import { parseDecimal } from "../../../domain/money.ts";
import type { Affordable } from "../../offers/affordable.ts";
import { means, type HeardTurn } from "../heard-turn.ts";

/**
 * The most that the turn says can be paid: said as a limit ("forty at most"), or as what somebody offers
 * to pay every week or month.
 */
export function affordableOf(turn: HeardTurn): Affordable | undefined {
  const { affordable, slots } = turn.understanding;
  if (affordable !== undefined) return read(affordable.amount, affordable.per);
  const { amount, frequency, instalments } = slots;
  // "30 a month till spring" asks for a plan, and names what there is for it.
  const isOffer = means(turn, "partial_payment", "promise_to_pay", "choose_plan", "ask_plan");
  const isRegular = isOffer && instalments === undefined;
  // What somebody has for two weeks is told apart by nothing that the offers count in.
  if (!isRegular || frequency === undefined || frequency === "biweekly") return undefined;
  return amount === undefined ? undefined : read(amount, frequency);
}

function read(text: string, per: Affordable["per"]): Affordable | undefined {
  const amount = parseDecimal(text);
  return amount === undefined ? undefined : { amount, per };
}
