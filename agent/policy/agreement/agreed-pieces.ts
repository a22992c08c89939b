import type { Arrangement } from "../../../domain/arrangement.ts";
import { asksToChange } from "../../understanding/asked-of-agreement.ts";
import { isQuestion, speaksOfSum, wantsChange } from "../../understanding/said-words.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState, Proposal } from "../state.ts";
import type { Piece } from "./chosen-option.ts";

/** "A thousand first, then", after all of it was promised for a day: another sum, on that day. */
export function agreedDay({ agreed, proposal }: ConversationState, said: Partial<Proposal>): Piece {
  const isSum = said.amount !== undefined || said.full === true || said.count !== undefined;
  if (agreed === undefined || proposal !== undefined || !isSum) return {};
  return { date: agreed.promise.date };
}

/** "Make that Monday", after something was agreed: the same, on another day, which is asked for if none was heard. */
export function agreedPayment(
  { agreed, proposal }: ConversationState,
  turn: HeardTurn,
  { date, ...said }: Partial<Proposal>,
): Partial<Proposal> {
  const isOther = Object.keys(said).some((key) => key !== "wantsDeferral");
  const isMoved = date !== undefined || movesDay(turn);
  if (agreed === undefined || proposal !== undefined || isOther || !isMoved) return {};
  return paymentOf(agreed.arrangement);
}

/** "Great, 200 on the 4th": what was agreed, said once more, is nothing new. */
export function restates(
  { agreed }: ConversationState,
  turn: HeardTurn,
  said: Partial<Proposal>,
): boolean {
  const pieces = Object.keys(said) as (keyof Proposal)[];
  if (agreed === undefined || agreed.isBeforePerson === true || pieces.length === 0) return false;
  const { promise, arrangement } = agreed;
  const isPlan = arrangement.kind === "plan";
  const same: Partial<Record<keyof Proposal, boolean>> = {
    date: said.date === promise.date,
    amount: said.amount === promise.amount && !(isPlan && turn.understanding.takesBack === true),
    full: arrangement.kind === "full" || arrangement.kind === "deferral",
    count: isPlan && said.count === arrangement.instalments.length,
    stepUp: isPlan && arrangement.stepUp,
    wantsToPay: true,
  };
  return pieces.every((key) => same[key] === true);
}

/** What an arrangement pays, without its day. */
export function paymentOf(arrangement: Arrangement): Partial<Proposal> {
  switch (arrangement.kind) {
    case "full":
      return { full: true, ...(arrangement.waived > 0 ? { wantsWaiver: true } : {}) };
    case "deferral":
      return { full: true };
    case "part":
      return { amount: arrangement.payment.amount };
    case "plan":
      return {
        count: arrangement.instalments.length,
        ...(arrangement.stepUp ? { stepUp: true } : {}),
      };
  }
}

const movesDay = (turn: HeardTurn): boolean =>
  wantsChange(turn.text) &&
  turn.understanding.takesBack !== true &&
  (!isQuestion(turn.text) || asksToChange(turn.text)) &&
  !speaksOfSum(turn.text) &&
  !means(turn, "goodbye", "ask_plan", "choose_plan");
