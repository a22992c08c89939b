import { firstPayment } from "../../../domain/arrangement.ts";
import type { PlainDate } from "../../../domain/calendar.ts";
import type { VerifiedCase } from "../../../domain/case-views.ts";
import { isQuestion, tellsPayday } from "../../understanding/said-words.ts";
import { takesUpAgain } from "../../understanding/signs/takes-up-again.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { paymentOf } from "./agreed-pieces.ts";
import { readBackOrObject } from "./agreement.ts";

/**
 * They return to what they had put off or taken back, as it was or on another day: it is read back, for a yes to a talk
 * that went elsewhere since is none to it.
 */
export function takenUp(
  state: ConversationState,
  turn: HeardTurn,
  brings: boolean,
): Decision | undefined {
  const { setAside, readBack, agreed } = state;
  if (setAside === undefined || readBack !== undefined || agreed !== undefined) return undefined;
  // Of what they took back a day says nothing: its sum was what they did not want.
  const wasOnlyPutOff = state.lineUses.agreement_withdrawn === undefined;
  const day = wasOnlyPutOff ? otherDay(turn) : undefined;
  if (day === undefined && (brings || !takesUpAgain(turn.text))) return undefined;
  const date = day ?? firstPayment(setAside).date;
  const proposal = { ...paymentOf(setAside), date, quote: turn.text };
  const open = { ...state, proposal, setAside: undefined, leftAlone: false };
  return readBackOrObject(open, state.debt as VerifiedCase, proposal);
}

/** A day and nothing else: no sum of another payment, no time to be called. */
function otherDay(turn: HeardTurn): PlainDate | undefined {
  const { date, amount, amountExpr, instalments, callbackAt } = turn.understanding.slots;
  const isOther = [amount, amountExpr, instalments, callbackAt].some((slot) => slot !== undefined);
  if (date === undefined || isOther || turn.triggers.size > 0) return undefined;
  const isTold = isQuestion(turn.text) || tellsPayday(turn.text);
  if (isTold || means(turn, "callback_later", "refuse_to_pay", "goodbye", "give_reason")) {
    return undefined;
  }
  return date as PlainDate;
}
