import { parseDecimal, scaleMoney, type MinorUnits } from "../../../domain/money.ts";
import { eligibleOptions } from "../../offers/eligible-options.ts";
import { agreedDay, agreedPayment, restates } from "./agreed-pieces.ts";
import { affordableOf } from "./affordable-of.ts";
import { mends } from "./mends.ts";
import { asksToWait, chosenOption, countMeant, type Piece } from "./chosen-option.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { day, mendsAgreed } from "./proposed-day.ts";
import {
  asksForReminder,
  asksIfChangeable,
  asksOfSchedule,
} from "../../understanding/asked-of-agreement.ts";
import { asksForClearance } from "../../understanding/signs/contact/asks-for-record.ts";
import { asksAbout, asksOfEarly } from "../../understanding/asked-of-debt.ts";
import { cancels } from "../../understanding/signs/payment/takes-back.ts";
import { addsPayment } from "../../understanding/signs/payment/two-payments.ts";
import { wantsTimeToThink } from "../../understanding/signs/payment/pondering.ts";
import {
  paysAtPayday,
  paysOutright,
  saysToPayAll,
} from "../../understanding/signs/payment/says-to-pay.ts";
import {
  namesPlan,
  namesStart,
  paysByWeek,
  paysOnce,
  spokenLanguage,
  wantsChange,
} from "../../understanding/said-words.ts";
import { meansWhole } from "./means-all.ts";
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
  const said = { ...payment(state, turn), ...day(state, turn), ...wishes(state, turn) };
  const pieces = { ...agreedDay(state, said), ...agreedPayment(state, turn, said), ...said };
  if (Object.keys(pieces).length === 0 || restates(state, turn, said)) return state.proposal;
  const kept = keptBeside(state, turn, pieces);
  const isPlan = "count" in pieces || "wantsPlan" in pieces;
  return {
    ...(isPlan ? withoutDeferral(kept) : withoutPlan(kept, pieces)),
    ...pieces,
    quote: turn.text,
  };
}

/** What stays of what was put forward before: a new amount or plan replaces the old one, a new date alone keeps what it is for. */
function keptBeside(
  { proposal }: ConversationState,
  turn: HeardTurn,
  pieces: Partial<Proposal>,
): Partial<Proposal> {
  const before = startsOver(turn) ? undefined : proposal;
  const isPayment = "amount" in pieces || "full" in pieces || "count" in pieces;
  return isPayment ? withoutPayment(before) : (before ?? {});
}

/** "Forget that": nothing that was put forward before stands beside what is put forward now. */
const startsOver = ({ text }: HeardTurn): boolean => cancels(text, spokenLanguage(text));

const putsNothingForward = (state: ConversationState, turn: HeardTurn): boolean =>
  turn.understanding.isAside === true ||
  noProposalTriggers.some(
    (trigger) => turn.triggers.has(trigger) && !(trigger === "dispute" && mends(state, turn)),
  ) ||
  (state.readBack !== undefined && addsPayment(turn.text)) ||
  (wantsTimeToThink(turn.text) && !namesSum(turn)) ||
  asksOnly(state, turn);

const namesSum = ({ understanding: { slots } }: HeardTurn): boolean =>
  (slots.amount ?? slots.amountExpr ?? slots.instalments) !== undefined;

/** A sum or a day in a question about what was read back, or about paying sooner one day, changes nothing of it. */
const asksOnly = (state: ConversationState, turn: HeardTurn): boolean =>
  asksOfTerms(state, turn.text) ||
  (asksForClearance(turn.text) && turn.understanding.slots.date === undefined) ||
  namesOwnInstalment(state, turn);

/** "So 703 each, is it": the instalment of the plan that is being read back, rounded, is no payment of its own. */
function namesOwnInstalment({ asked, readBack }: ConversationState, turn: HeardTurn): boolean {
  const { amount, date, instalments } = turn.understanding.slots;
  const said = amount === undefined ? undefined : parseDecimal(amount);
  if (asked !== "confirm" || readBack?.kind !== "plan" || said === undefined) return false;
  const isOther = date !== undefined || instalments !== undefined || paysOnce(turn.text);
  if (isOther || means(turn, "partial_payment")) return false;
  return readBack.instalments.some((each) => Math.abs(each.amount - said) < roundingMax);
}

/** Whoever names an instalment leaves off its cents: less than one whole unit of the currency. */
const roundingMax = 100;

const asksOfTerms = ({ asked, readBack, agreed }: ConversationState, text: string): boolean =>
  (asked === "confirm" && asksAbout(text)) ||
  (agreed !== undefined && asksIfChangeable(text)) ||
  (agreed !== undefined &&
    !wantsChange(text) &&
    [asksAbout, asksOfSchedule, asksForReminder].some((asks) => asks(text))) ||
  ((readBack !== undefined || agreed !== undefined) && asksOfEarly(text));

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
  const { date, span, wantsWaiver, wantsDeferral } = proposal;
  return {
    ...(span === undefined ? {} : { span }),
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
  if (paysWhole(state, turn)) return { full: true };
  if (slots.amountExpr === "half") return { amount: scaleMoney(state.debt.balance, 1, 2) };
  const amount = slots.amount === undefined ? undefined : parseDecimal(slots.amount);
  if (amount !== undefined) return ofAmount(state, turn, amount);
  return takesWaived(state, turn) ?? chosenOption(state, turn);
}

/** A day alone, where it was asked when what is left after the waiver would be paid: that sum is meant. */
function takesWaived({ asked, lastLines }: ConversationState, turn: HeardTurn): Piece | undefined {
  const isAsked = asked === "date" && lastLines.some(({ key }) => key === "waiver_condition");
  const isDay = turn.understanding.slots.date !== undefined && !means(turn, "disagree", "ask_plan");
  return isAsked && isDay ? { full: true, wantsWaiver: true } : undefined;
}

/** All of it; where they name the sum that is left once the late fee is waived, it is that offer. */
function allOf(state: ConversationState, said: string | undefined): Piece {
  const amount = said === undefined ? undefined : parseDecimal(said);
  const isWaived = amount !== undefined && waiverOf(state)?.amount === amount;
  return { full: true, ...(isWaived ? { wantsWaiver: true } : {}) };
}

const paysWhole = (state: ConversationState, turn: HeardTurn): boolean =>
  paysAllOfIt(state, turn) || meansWhole(state, turn);

/** "I'll pay it today": what is owed, and no sum of their own beside it. */
function paysAllOfIt(state: ConversationState, { text, understanding }: HeardTurn): boolean {
  const sum = understanding.slots.amount ?? understanding.slots.amountExpr;
  if (sum !== undefined || !isFreeOfTerms(state)) return false;
  // Who only forgot, and pays now, pays what is owed.
  return saysToPayAll(text) || (paysOutright(text) && state.reason.code === "forgot");
}

/** No smaller sum and no plan is on the table, and nothing was said of want. */
function isFreeOfTerms(state: ConversationState): boolean {
  const { proposal, readBack, agreed, hardship, affordable } = state;
  const terms = readBack ?? agreed ?? affordable ?? proposal?.amount ?? proposal?.count;
  return terms === undefined && !hardship && proposal?.wantsDeferral !== true;
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
  const isRegular = affordableOf(turn)?.amount === amount && slots.frequency !== undefined;
  const isOfPlan = state.agreed?.arrangement.kind === "plan" && slots.date === undefined;
  return isRegular || (isOfPlan && meansPayment(state, turn))
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
  const count = countMeant(state, turn, amount);
  if (count !== undefined) return { count };
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

/** One payment, though some plan has the same instalment: "I'll pay 100 on the 30th", "just the one 400". */
function isOncePayment(state: ConversationState, turn: HeardTurn): boolean {
  if (means(turn, "partial_payment") || paysOnce(turn.text)) return true;
  if (isOfAgreedSum(state, turn)) return true;
  if (state.proposal?.count !== undefined) return false;
  if (namesItsDay(state, turn)) return true;
  if (means(turn, "choose_plan", "ask_plan")) return false;
  return turn.understanding.slots.date !== undefined || isOfOneSum(state);
}

/** "I can pay 400 on December 1", and no word of a plan or a start: less is meant than three payments of as much. */
const namesItsDay = (
  { proposal }: ConversationState,
  { text, understanding }: HeardTurn,
): boolean =>
  understanding.slots.date !== undefined &&
  understanding.slots.frequency === undefined &&
  proposal?.wantsPlan !== true &&
  !namesPlan(text) &&
  !namesStart(text);

/** Another sum for a payment that was agreed is a payment too. */
const isOfAgreedSum = ({ agreed }: ConversationState, turn: HeardTurn): boolean =>
  agreed !== undefined &&
  agreed.arrangement.kind !== "plan" &&
  turn.understanding.slots.frequency === undefined;

/** A sum of their own is on the table, or no plan was spoken of yet: the same figure is no choice of instalments. */
const isOfOneSum = ({ proposal, readBack, offered }: ConversationState): boolean =>
  proposal?.amount !== undefined ||
  readBack?.kind === "part" ||
  (!offered && proposal?.wantsPlan !== true);

/** An amount is money to be paid only where paying is what the turn, or our question, is about. */
function meansPayment(state: ConversationState, turn: HeardTurn): boolean {
  if (means(turn, "promise_to_pay", "partial_payment", "choose_plan")) return true;
  if (state.agreed !== undefined && mendsAgreed(turn)) return true;
  // "Fine, but I only have 500": less than what was read back, and not what they have for a month.
  const { affordable } = turn.understanding;
  if (affordable !== undefined) return state.asked === "confirm" && affordable.per === "once";
  return state.asked === "amount" || state.asked === "confirm" || state.asked === "date";
}

function wishes(
  state: ConversationState,
  turn: HeardTurn,
): Pick<Proposal, "wantsToPay" | "onPayday" | "wantsWaiver" | "wantsDeferral"> {
  return {
    ...(turn.understanding.paymentQuestion === "ready" ? { wantsToPay: true } : {}),
    ...(paysAtPayday(turn.text) && !state.hardship ? { onPayday: true } : {}),
    ...(means(turn, "ask_waiver") ? { wantsWaiver: true } : {}),
    ...(asksToWait(state, turn) ? { wantsDeferral: true } : {}),
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
