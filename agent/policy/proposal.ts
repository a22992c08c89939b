import { parseDecimal, scaleMoney, type MinorUnits } from "../../domain/money.ts";
import type { PlainDate } from "../../domain/calendar.ts";
import type { OfferOption } from "../../domain/offer-option.ts";
import { eligibleOptions } from "../offers/eligible-options.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import type { ConversationState, Proposal } from "./state.ts";

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
  if (noProposalTriggers.some((trigger) => turn.triggers.has(trigger))) return state.proposal;
  const pieces = { ...payment(state, turn), ...day(state, turn), ...wishes(turn) };
  if (Object.keys(pieces).length === 0) return state.proposal;
  // A new amount or plan replaces the old one; a new date alone keeps what it is for.
  const kept: Partial<Proposal> =
    "amount" in pieces || "full" in pieces || "count" in pieces
      ? withoutPayment(state.proposal)
      : (state.proposal ?? {});
  return { ...kept, ...pieces, quote: turn.text };
}

/** True if the turn itself brought an amount, a plan or a day. */
export function bringsProposal(before: ConversationState, after: ConversationState): boolean {
  const a = before.proposal;
  const b = after.proposal;
  if (b === undefined || a === b) return false;
  return (
    b.amount !== a?.amount ||
    b.full !== a?.full ||
    b.count !== a?.count ||
    b.stepUp !== a?.stepUp ||
    b.date !== a?.date
  );
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

type Piece = Partial<Pick<Proposal, "full" | "amount" | "count" | "stepUp" | "wantsPlan">>;

function payment(state: ConversationState, turn: HeardTurn): Piece {
  const { slots } = turn.understanding;
  if (slots.currency !== undefined && slots.currency !== state.debt.currency) return {};
  // Plans are monthly; somebody who wants to pay by the week is shown what there is.
  if (slots.frequency === "weekly" && slots.instalments !== undefined) return { wantsPlan: true };
  if (slots.instalments !== undefined && slots.instalments > 1) return { count: slots.instalments };
  if (slots.amountExpr === "full") return { full: true };
  if (slots.amountExpr === "half") return { amount: scaleMoney(state.debt.balance, 1, 2) };
  const amount = slots.amount === undefined ? undefined : parseDecimal(slots.amount);
  return amount === undefined ? chosenPlan(state, turn) : fromAmount(state, turn, amount);
}

/** What an amount stands for: the whole, one plan's instalment, or a payment of its own. */
function fromAmount(state: ConversationState, turn: HeardTurn, amount: MinorUnits): Piece {
  if (!meansPayment(state, turn)) return {};
  if (amount === state.debt.balance) return { full: true };
  for (const option of eligibleOptions({ case: state.debt, today: state.today })) {
    if (option.kind === "full" && option.amount === amount) return { full: true };
    if (option.kind === "plan" && option.each === amount && !means(turn, "partial_payment")) {
      return { count: option.count };
    }
  }
  return amount > 0 ? { amount } : {};
}

/** An amount is money to be paid only where paying is what the turn, or our question, is about. */
function meansPayment(state: ConversationState, turn: HeardTurn): boolean {
  if (means(turn, "promise_to_pay", "partial_payment", "choose_plan")) return true;
  if (turn.understanding.affordable !== undefined) return false;
  return state.asked === "amount" || state.asked === "confirm" || state.asked === "date";
}

/** "The longest one", or "the plan, then" where only one is on offer. */
function chosenPlan(state: ConversationState, turn: HeardTurn): Piece {
  const { choice } = turn.understanding;
  const wants = means(turn, "choose_plan", "ask_plan");
  if (!state.offered || (choice === undefined && !wants)) return wants ? { wantsPlan: true } : {};
  const plans = eligibleOptions({
    case: state.debt,
    today: state.today,
    affordable: state.affordable,
  }).filter((option) => option.kind === "plan" || option.kind === "step_up");
  const chosen = choice === undefined ? onlyOne(plans) : pointedAt(plans, choice);
  if (chosen === undefined) return wants ? { wantsPlan: true } : {};
  return chosen.kind === "step_up"
    ? { count: chosen.count, stepUp: true }
    : { count: chosen.count };
}

type Plan = Extract<OfferOption, { kind: "plan" | "step_up" }>;

const onlyOne = (plans: readonly Plan[]): Plan | undefined =>
  plans.length === 1 ? plans[0] : undefined;

function pointedAt(
  plans: readonly Plan[],
  choice: NonNullable<HeardTurn["understanding"]["choice"]>,
): Plan | undefined {
  const equal = plans.filter((plan) => plan.kind === "plan");
  switch (choice) {
    case "first":
    case "shortest":
      return equal[0];
    case "second":
      return equal[1];
    case "last":
    case "longest":
      return equal.at(-1);
    case "step_up":
      return plans.find((plan) => plan.kind === "step_up");
  }
}

function day(state: ConversationState, turn: HeardTurn): Pick<Proposal, "date"> {
  const { date } = turn.understanding.slots;
  if (date === undefined) return {};
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
  return isAsked || isMeant ? { date: date as PlainDate } : {};
}

function wishes(turn: HeardTurn): Pick<Proposal, "wantsWaiver" | "wantsDeferral"> {
  return {
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
