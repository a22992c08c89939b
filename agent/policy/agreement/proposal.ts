import { parseDecimal, scaleMoney, type MinorUnits } from "../../../domain/money.ts";
import type { Arrangement } from "../../../domain/arrangement.ts";
import type { PlainDate } from "../../../domain/calendar.ts";
import { eligibleOptions } from "../../offers/eligible-options.ts";
import { affordableOf } from "./affordable-of.ts";
import { chosenOption, type Piece } from "./chosen-option.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { asksAbout, asksOfEarly } from "../../understanding/asked-of-debt.ts";
import {
  isBareYes,
  isQuestion,
  namesLastDay,
  paysByWeek,
  wantsChange,
} from "../../understanding/said-words.ts";
import type { ConversationState, Proposal } from "../state.ts";

/** Triggers under which nothing a debtor says is taken as an offer to pay. */
const noProposalTriggers = [
  "dispute",
  "already_paid",
  "fraud",
  "complaint",
  "selfharm",
  "vulnerable",
] as const;

/** What a turn adds to what the debtor has put forward; pieces may come in any order and turn. */
export function absorbProposal(state: ConversationState, turn: HeardTurn): Proposal | undefined {
  if (state.hold || state.frozen) return undefined;
  if (putsNothingForward(state, turn)) return state.proposal;
  const said = { ...payment(state, turn), ...day(state, turn), ...wishes(turn) };
  const pieces = { ...agreedDay(state, said), ...agreedPayment(state, turn, said), ...said };
  if (Object.keys(pieces).length === 0) return state.proposal;
  // A new amount or plan replaces the old one; a new date alone keeps what it is for.
  const kept: Partial<Proposal> =
    "amount" in pieces || "full" in pieces || "count" in pieces
      ? withoutPayment(state.proposal)
      : (state.proposal ?? {});
  const isPlan = "count" in pieces || "wantsPlan" in pieces;
  return {
    ...(isPlan ? withoutDeferral(kept) : withoutPlan(kept, pieces)),
    ...pieces,
    quote: turn.text,
  };
}

const putsNothingForward = (state: ConversationState, turn: HeardTurn): boolean =>
  turn.understanding.isAside === true ||
  noProposalTriggers.some((trigger) => turn.triggers.has(trigger)) ||
  asksOnly(state, turn);

/** A sum or a day in a question about what was read back, or about paying sooner one day, changes nothing of it. */
const asksOnly = ({ asked, readBack, agreed }: ConversationState, { text }: HeardTurn): boolean =>
  (asked === "confirm" && asksAbout(text)) ||
  ((readBack !== undefined || agreed !== undefined) && asksOfEarly(text));

/** "A thousand first, then", after all of it was promised for a day: another sum, on that day. */
function agreedDay({ agreed, proposal }: ConversationState, said: Partial<Proposal>): Piece {
  const isSum = said.amount !== undefined || said.full === true;
  if (agreed === undefined || proposal !== undefined || !isSum) return {};
  return { date: agreed.promise.date };
}

/** "Make that Monday", after something was agreed: the same, on another day, which is asked for if none was heard. */
function agreedPayment(
  { agreed, proposal }: ConversationState,
  turn: HeardTurn,
  { date, ...said }: Partial<Proposal>,
): Partial<Proposal> {
  const isOther = Object.keys(said).some((key) => key !== "wantsDeferral");
  const isMoved = date !== undefined || (movesDay(turn) && !isQuestion(turn.text));
  if (agreed === undefined || proposal !== undefined || isOther || !isMoved) return {};
  return paymentOf(agreed.arrangement);
}

/** What an arrangement pays, without its day. */
function paymentOf(arrangement: Arrangement): Partial<Proposal> {
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
  wantsChange(turn.text) && !means(turn, "goodbye", "ask_plan", "choose_plan");

/** True if the turn itself brought an amount, a plan or a day. */
export function bringsProposal(before: ConversationState, after: ConversationState): boolean {
  const a = before.proposal;
  const b = after.proposal;
  if (b === undefined || a === b) return false;
  const isNew = (["amount", "count", "stepUp", "date"] as const).some((key) => b[key] !== a?.[key]);
  // All of it was read back: "all of it" says the same again.
  return isNew || (b.full !== a?.full && before.readBack?.kind !== "full");
}

/** Instalments instead of waiting: the day they wanted to wait for is none of the plan's. */
function withoutDeferral(proposal: Partial<Proposal>): Partial<Proposal> {
  if (proposal.wantsDeferral !== true) return proposal;
  const { wantsDeferral: _wants, date: _date, ...kept } = proposal;
  return kept;
}

/** Waiting instead of instalments that were not chosen yet. */
function withoutPlan(proposal: Partial<Proposal>, pieces: Partial<Proposal>): Partial<Proposal> {
  if (pieces.wantsDeferral !== true) return proposal;
  const { wantsPlan: _wants, ...kept } = proposal;
  return kept;
}

function withoutPayment(proposal: Proposal | undefined): Partial<Proposal> {
  if (proposal === undefined) return {};
  const { date, wantsWaiver, wantsDeferral } = proposal;
  return {
    ...(date === undefined ? {} : { date }),
    ...(wantsWaiver === undefined ? {} : { wantsWaiver }),
    ...(wantsDeferral === undefined ? {} : { wantsDeferral }),
  };
}

function payment(state: ConversationState, turn: HeardTurn): Piece {
  const { slots } = turn.understanding;
  if (slots.currency !== undefined && slots.currency !== state.debt.currency) return {};
  if (offersByWeek(turn)) return { wantsPlan: true };
  if (slots.instalments !== undefined && slots.instalments > 1) return { count: slots.instalments };
  if (slots.amountExpr === "full") return allOf(state, slots.amount);
  if (slots.amountExpr === "half") return { amount: scaleMoney(state.debt.balance, 1, 2) };
  const amount = slots.amount === undefined ? undefined : parseDecimal(slots.amount);
  return amount === undefined ? chosenOption(state, turn) : ofAmount(state, turn, amount);
}

/** All of it; where they name the sum that is left once the late fee is waived, it is that offer. */
function allOf(state: ConversationState, said: string | undefined): Piece {
  const amount = said === undefined ? undefined : parseDecimal(said);
  const isWaived = amount !== undefined && waiverOf(state)?.amount === amount;
  return { full: true, ...(isWaived ? { wantsWaiver: true } : {}) };
}

/** Plans are monthly: somebody who offers to pay by the week is told so, and shown what there is. */
export function offersByWeek(turn: HeardTurn): boolean {
  const { amount, instalments, frequency } = turn.understanding.slots;
  const isOffer = amount !== undefined || instalments !== undefined;
  return isOffer && frequency !== "monthly" && paysByWeek(turn.text);
}

/** A sum by the week or month is a plan, any other a payment. */
function ofAmount(state: ConversationState, turn: HeardTurn, amount: MinorUnits): Piece {
  const { slots } = turn.understanding;
  return affordableOf(turn)?.amount === amount && slots.frequency !== undefined
    ? regular(state, amount)
    : fromAmount(state, turn, amount);
}

/** "Two hundred a month" is a plan: the one with that instalment, or whichever it can bear. */
function regular(state: ConversationState, amount: MinorUnits): Piece {
  const options = eligibleOptions({ case: state.debt, today: state.today });
  const same = options.find((option) => option.kind === "plan" && option.each === amount);
  return same?.kind === "plan" ? { count: same.count } : { wantsPlan: true };
}

/** What an amount stands for: the whole, one plan's instalment, or a payment of its own. */
function fromAmount(state: ConversationState, turn: HeardTurn, amount: MinorUnits): Piece {
  if (!meansPayment(state, turn)) return {};
  if (amount === state.debt.balance) return { full: true };
  for (const option of eligibleOptions({ case: state.debt, today: state.today })) {
    // The sum that is left once the late fee is waived is the sum of that offer.
    if (option.kind === "full" && option.amount === amount)
      return { full: true, ...(option.waived > 0 ? { wantsWaiver: true } : {}) };
    if (option.kind === "plan" && option.each === amount && !isOncePayment(state, turn)) {
      return { count: option.count };
    }
  }
  return amount > 0 ? { amount } : {};
}

/** One payment on its day, though some plan has the same instalment: "I'll pay 100 on the 30th". */
const isOncePayment = ({ proposal }: ConversationState, turn: HeardTurn): boolean =>
  means(turn, "partial_payment") ||
  (proposal?.count === undefined &&
    turn.understanding.slots.date !== undefined &&
    !means(turn, "choose_plan", "ask_plan"));

/** An amount is money to be paid only where paying is what the turn, or our question, is about. */
function meansPayment(state: ConversationState, turn: HeardTurn): boolean {
  if (means(turn, "promise_to_pay", "partial_payment", "choose_plan")) return true;
  if (state.agreed !== undefined && wantsChange(turn.text)) return true;
  if (turn.understanding.affordable !== undefined) return false;
  return state.asked === "amount" || state.asked === "confirm" || state.asked === "date";
}

/** "Yes, that works" and "the latest, then" to the last day that was named as possible. */
function limitDay({ asked, dateLimit }: ConversationState, turn: HeardTurn): Piece {
  const isTaken = means(turn, "agree") && !isBareYes(turn.text);
  const isNamed = namesLastDay(turn.text) && !isQuestion(turn.text);
  const takes = asked === "date" && (isTaken || isNamed) && !means(turn, "disagree");
  return takes && dateLimit !== undefined ? { date: dateLimit } : {};
}

function day(state: ConversationState, turn: HeardTurn): Pick<Proposal, "date"> {
  const { date } = turn.understanding.slots;
  if (date === undefined) return limitDay(state, turn);
  const isAsked =
    state.asked === "date" ||
    state.asked === "confirm" ||
    state.asked === "amount" ||
    state.asked === "instalments";
  // "Nothing is settled today" has a day in it, and is no day to pay on.
  if (means(turn, "disagree") && !means(turn, "promise_to_pay", "partial_payment", "choose_plan")) {
    return state.asked === "confirm" ? { date: date as PlainDate } : {};
  }
  const isMeant = means(
    turn,
    "promise_to_pay",
    "partial_payment",
    "choose_plan",
    "ask_deferral",
    "ask_plan",
  );
  const isMoved = state.agreed !== undefined && wantsChange(turn.text);
  return isAsked || isMeant || isMoved ? { date: date as PlainDate } : {};
}

function wishes(turn: HeardTurn): Pick<Proposal, "wantsToPay" | "wantsWaiver" | "wantsDeferral"> {
  return {
    ...(turn.understanding.paymentQuestion === "ready" ? { wantsToPay: true } : {}),
    ...(means(turn, "ask_waiver") ? { wantsWaiver: true } : {}),
    ...(means(turn, "ask_deferral") ? { wantsDeferral: true } : {}),
  };
}

/** What the late-fee waiver would take off, and what then remains to be paid; nothing if there is none. */
export function waiverOf(
  state: ConversationState,
): { readonly waived: MinorUnits; readonly amount: MinorUnits } | undefined {
  for (const option of eligibleOptions({ case: state.debt, today: state.today })) {
    if (option.kind === "full" && option.waived > 0) {
      return { waived: option.waived, amount: option.amount };
    }
  }
  return undefined;
}
