import type { PlainDate } from "../../../domain/calendar.ts";
import { dayWithin, isDayAlone, spanNamed } from "../../understanding/span-named.ts";
import {
  isBareYes,
  isQuestion,
  namesLastDay,
  tellsPayday,
  wantsChange,
} from "../../understanding/said-words.ts";
import { isAnyDay } from "../../understanding/signs/payment/any-day.ts";
import { saysToPayNow } from "../../understanding/signs/payment/says-to-pay.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState, Proposal } from "../state.ts";
import type { Piece } from "./chosen-option.ts";

/** "Yes, that works" and "the latest, then" to the last day that was named as possible. */
function limitDay({ asked, dateLimit }: ConversationState, turn: HeardTurn): Piece {
  const isTaken = means(turn, "agree") && !isBareYes(turn.text);
  const isNamed = namesLastDay(turn.text) && !isQuestion(turn.text);
  const takes = asked === "date" && (isTaken || isNamed) && !means(turn, "disagree");
  return takes && dateLimit !== undefined ? { date: dateLimit } : {};
}

/** The day that a turn puts forward, or the week or month alone. */
export function day(state: ConversationState, turn: HeardTurn): Pick<Proposal, "date" | "span"> {
  const { date } = turn.understanding.slots;
  if (date === undefined) {
    return {
      ...spanAlone(state, turn),
      ...anyDay(state, turn),
      ...limitDay(state, turn),
      ...atOnce(state, turn),
    };
  }
  const isMeant = state.agreed === undefined ? meansDay(state, turn) : movesAgreed(state, turn);
  return isMeant ? { date: inSpan(state, turn, date as PlainDate) } : {};
}

/** "Any day", of a week or month: the last of it that may be set, which leaves them the most time. */
function anyDay({ asked, lastLines }: ConversationState, { text }: HeardTurn): Piece {
  const within = lastLines.find((line) => line.key === "ask_day_within");
  const isMeant = asked === "date" && within !== undefined && isAnyDay(text);
  return isMeant ? { date: within.facts.to } : {};
}

/** "I'll pay now": today. */
const atOnce = ({ agreed, today }: ConversationState, { text }: HeardTurn): Piece =>
  agreed === undefined && saysToPayNow(text) ? { date: today } : {};

const dayQuestions: ReadonlySet<ConversationState["asked"]> = new Set([
  "date",
  "confirm",
  "amount",
  "instalments",
]);

/** A day to pay on, because of what the turn, or our question, is about. */
function meansDay({ asked }: ConversationState, turn: HeardTurn): boolean {
  // "Nothing is settled today" has a day in it, and is no day to pay on.
  if (means(turn, "disagree") && !means(turn, "promise_to_pay", "partial_payment", "choose_plan")) {
    return asked === "confirm";
  }
  return dayQuestions.has(asked) || means(turn, ...datedIntents);
}

const datedIntents = [
  "promise_to_pay",
  "partial_payment",
  "choose_plan",
  "ask_deferral",
  "ask_plan",
] as const;

/** Another day for what was agreed; the day of their wages alone is none. */
const movesAgreed = (state: ConversationState, turn: HeardTurn): boolean =>
  mendsAgreed(turn) || (meansDay(state, turn) && !tellsPayday(turn.text));

/** After something was agreed: it is to be otherwise, or was noted wrong. */
export const mendsAgreed = (turn: HeardTurn): boolean =>
  wantsChange(turn.text) || turn.understanding.takesBack === true || means(turn, "disagree");

/** "The 15th", after "in January": of that month; "Wednesday", after "next week": of that week. */
function inSpan(
  { proposal, dateLimit }: ConversationState,
  turn: HeardTurn,
  date: PlainDate,
): PlainDate {
  // "The 24th, then", after December 24 was named as the last day: that one, and not tomorrow.
  const isLimit = dateLimit !== undefined && dateLimit.slice(8) === date.slice(8);
  if (isLimit && isDayAlone(turn.text)) return dateLimit;
  const isOpen = proposal?.span !== undefined && proposal.date === undefined;
  return isOpen ? dayWithin(proposal.span, { text: turn.text, said: date }) : date;
}

/** "Twelve hundred in January": when, and no day of it. */
function spanAlone(state: ConversationState, turn: HeardTurn): Pick<Proposal, "span"> {
  if (turn.understanding.slots.birthDate !== undefined) return {};
  const isMeant = means(turn, "promise_to_pay", "partial_payment", "ask_deferral", "choose_plan");
  const isAnswer =
    state.asked === "date" || state.asked === "instalments" || state.asked === "amount";
  const span =
    isMeant || (isAnswer && !means(turn, "give_reason"))
      ? spanNamed(turn.text, state.today)
      : undefined;
  return span === undefined ? {} : { span };
}
