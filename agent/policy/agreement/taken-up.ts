import { firstPayment, type Arrangement } from "../../../domain/arrangement.ts";
import type { PlainDate } from "../../../domain/calendar.ts";
import type { VerifiedCase } from "../../../domain/case-views.ts";
import { parseDecimal, type MinorUnits } from "../../../domain/money.ts";
import { isQuestion, tellsPayday } from "../../understanding/said-words.ts";
import { takesUpAgain } from "../../understanding/signs/payment/takes-up-again.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState, Proposal } from "../state.ts";
import { paymentOf } from "./agreed-pieces.ts";
import { readBackOrObject } from "./agreement.ts";

/**
 * They return to what they had put off or taken back, as it was, on another day or with another sum: it is read back,
 * for a yes to a talk that went elsewhere since is none to it.
 */
export function takenUp(
  state: ConversationState,
  turn: HeardTurn,
  brings: boolean,
): Decision | undefined {
  const { setAside, readBack, agreed } = state;
  if (setAside === undefined || readBack !== undefined || agreed !== undefined) return undefined;
  // Of what they took back a day or a sum says nothing: it was not wanted.
  const isTakenBack = state.lineUses.agreement_withdrawn !== undefined;
  const other = isTakenBack ? undefined : otherTerms(state, setAside, turn);
  if (other === undefined && (brings || !takesUpAgain(turn.text))) return undefined;
  const same = { ...paymentOf(setAside), date: firstPayment(setAside).date };
  const proposal = { ...(other ?? same), quote: turn.text };
  const open = { ...state, proposal, setAside: undefined, leftAlone: false };
  return readBackOrObject(open, state.debt as VerifiedCase, proposal);
}

/** What they had put off, on the day or with the sum that they name now. */
function otherTerms(
  state: ConversationState,
  setAside: Arrangement,
  turn: HeardTurn,
): (Partial<Proposal> & { readonly date: PlainDate }) | undefined {
  const day = otherDay(state, turn);
  if (day !== undefined) return { ...paymentOf(setAside), date: day };
  const amount = setAside.kind === "plan" ? undefined : otherSum(state, turn);
  return amount === undefined ? undefined : { amount, date: firstPayment(setAside).date };
}

/** A sum and nothing else, which they would pay: the day was never in question. */
function otherSum({ proposal }: ConversationState, turn: HeardTurn): MinorUnits | undefined {
  const { amount = "", date, instalments, callbackAt } = turn.understanding.slots;
  const isOther = [date, instalments, callbackAt].some((slot) => slot !== undefined);
  const sum = parseDecimal(amount);
  if (sum === undefined || proposal?.amount !== sum) return undefined;
  return isOther || isQuestion(turn.text) || turn.triggers.size > 0 ? undefined : sum;
}

/** A day and nothing else: no sum of another payment, no time to be called. */
function otherDay({ proposal }: ConversationState, turn: HeardTurn): PlainDate | undefined {
  // A sum was named since: the day is that sum's.
  if ((proposal?.amount ?? proposal?.count) !== undefined) return undefined;
  const { date, amount, amountExpr, instalments, callbackAt } = turn.understanding.slots;
  const isOther = [amount, amountExpr, instalments, callbackAt].some((slot) => slot !== undefined);
  if (date === undefined || isOther || turn.triggers.size > 0) return undefined;
  const isTold = isQuestion(turn.text) || tellsPayday(turn.text);
  if (isTold || means(turn, "callback_later", "refuse_to_pay", "goodbye", "give_reason")) {
    return undefined;
  }
  return date as PlainDate;
}
