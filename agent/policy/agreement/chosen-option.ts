import type { OfferOption } from "../../../domain/offer-option.ts";
import type { PlainDate } from "../../../domain/calendar.ts";
import type { Understanding } from "../../../domain/understanding.ts";
import { formatDecimal, type MinorUnits } from "../../../domain/money.ts";
import { eligibleOptions } from "../../offers/eligible-options.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import {
  asksToDefer,
  namesDeferral,
  namesFullOption,
  namesOwnTime,
} from "../../understanding/signs/payment/names-option.ts";
import { spanNamed } from "../../understanding/span-named.ts";
import { asksFigure, namesMoney, namesPlan, namesStart } from "../../understanding/said-words.ts";
import type { ConversationState, Proposal } from "../state.ts";

/** What of a proposal a turn may bring. */
export type Piece = Partial<
  Pick<
    Proposal,
    "date" | "full" | "amount" | "count" | "stepUp" | "wantsPlan" | "wantsWaiver" | "wantsDeferral"
  >
>;

/** "Can we make it 12?" of a plan that is on the table: as many payments, where as many are offered, and no twelve dollars. */
export function countMeant(
  state: ConversationState,
  { text }: HeardTurn,
  amount: MinorUnits,
): number | undefined {
  const isOfPlan = state.readBack?.kind === "plan" || state.proposal?.count !== undefined;
  if (!isOfPlan || namesMoney(text)) return undefined;
  const counts = eligibleOptions({ case: state.debt, today: state.today }).flatMap((option) =>
    option.kind === "plan" ? [option.count] : [],
  );
  return counts.find((count) => formatDecimal(amount) === `${count}.00`);
}

type Choice = NonNullable<Understanding["choice"]>;
type Plan = Extract<OfferOption, { kind: "plan" | "step_up" }>;

/** "The longest one", "the first", "move it to the 22nd, then": an option that was listed, or the wish for a plan. */
export function chosenOption(state: ConversationState, turn: HeardTurn): Piece {
  const { choice } = turn.understanding;
  const taken = takenOption(state, turn);
  if (taken !== undefined) return taken;
  if (takesColleague(state, turn)) return {};
  const wants = means(turn, "choose_plan", "ask_plan") ? { wantsPlan: true as const } : {};
  if (!state.offered || (choice === undefined && !means(turn, "choose_plan", "ask_plan"))) {
    return wants;
  }
  if (figureAsked(state, turn) !== undefined) return wants;
  const plans = plansFor(state);
  const chosen = choice === undefined ? onlyOne(plans) : pointedAt(plans, choice);
  return chosen === undefined ? wants : pieceOf(chosen);
}

/** One of those that were listed, by its kind or its place. */
const takenOption = (state: ConversationState, turn: HeardTurn): Piece | undefined =>
  onlyPlan(state, turn) ??
  deferral(state, turn) ??
  wholeOption(state, turn) ??
  placed(state, turn.understanding.choice);

/** "What's the lowest a month?": the plan that is asked about, and not yet chosen. */
export function figureAsked(state: ConversationState, turn: HeardTurn): Plan | undefined {
  const { choice } = turn.understanding;
  const isLength = choice === "longest" || choice === "shortest";
  if (!state.offered || !isLength || !asksFigure(turn.text)) return undefined;
  return pointedAt(plansFor(state), choice);
}

/** The day until which the payment may be put off, where that may be offered. */
export function deferralUntil(state: ConversationState): PlainDate | undefined {
  for (const option of optionsOf(state)) if (option.kind === "deferral") return option.until;
  return undefined;
}

const optionsOf = ({ debt, today, affordable }: ConversationState): readonly OfferOption[] =>
  eligibleOptions({ case: debt, today, affordable });

const plansFor = (state: ConversationState): readonly Plan[] =>
  optionsOf(state).filter((option) => option.kind === "plan" || option.kind === "step_up");

/** The options of the last sentence that listed some. */
const listed = ({ lastLines }: ConversationState): readonly OfferOption[] =>
  lastLines.flatMap((line) => ("options" in line.facts ? line.facts.options : []));

/** One plan alone was listed, and they agree to it or name its first day. */
function onlyPlan(state: ConversationState, turn: HeardTurn): Piece | undefined {
  const takes = means(turn, "agree", "promise_to_pay") && !means(turn, "disagree", "refuse_to_pay");
  if (state.asked !== "instalments" || !takes) return undefined;
  const [first, ...others] = listed(state);
  return first?.kind === "plan" && others.length === 0 ? pieceOf(first) : undefined;
}

/** "Move it to the 22nd", "the later date one", 延到最晚那天: the deferral that was listed, named by its day or its kind. */
function deferral(state: ConversationState, turn: HeardTurn): Piece | undefined {
  const until = deferralUntil(state);
  const asks = asksToWait(state, turn);
  const isOpen = state.offered || (asks && !state.hardship);
  if (until === undefined || !isOpen || state.proposal?.count !== undefined) return undefined;
  const isNamed = namesListed(state, turn, until);
  if (!asks && !isNamed) return undefined;
  return { wantsDeferral: true, ...(picksDay(state, turn, until) ? { date: until } : {}) };
}

const listsDeferral = (state: ConversationState): boolean =>
  listed(state).some(({ kind }) => kind === "deferral");

const namesListed = (state: ConversationState, turn: HeardTurn, until: PlainDate): boolean =>
  listsDeferral(state) &&
  (namesDeferral(turn.text) || (turn.understanding.slots.date === until && !namesPlan(turn.text)));

/** No day of their own is named, nor another week or month: the day that is authorised is meant. */
function picksDay(state: ConversationState, turn: HeardTurn, until: PlainDate): boolean {
  const span = spanNamed(turn.text, state.today);
  const isWithin = span === undefined || (span.from <= until && until <= span.to);
  if (turn.understanding.slots.date !== undefined || !isWithin) return false;
  return (listsDeferral(state) && namesDeferral(turn.text)) || takesDay(state, turn);
}

/**
 * Chosen, agreed to, or asked for, outright or once it was offered, without a length of its own: until the day that is authorised,
 * which is read back. Before, "my employer pays me late" would put a day in their mouth.
 */
const takesDay = (state: ConversationState, turn: HeardTurn): boolean =>
  means(turn, "choose_plan", "agree", "promise_to_pay") ||
  ((state.offered || asksToDefer(turn.text)) &&
    asksToWait(state, turn) &&
    state.agreed === undefined &&
    !namesOwnTime(turn.text));

/** "The waiver one": all of it at once, as it was listed. */
function wholeOption(state: ConversationState, { text }: HeardTurn): Piece | undefined {
  const whole = listed(state).find(({ kind }) => kind === "full");
  return whole !== undefined && namesFullOption(text) ? pieceOf(whole) : undefined;
}

/** The payment is to be put off; "start Friday next", of instalments that they want, is the day of the first. */
export const asksToWait = ({ proposal }: ConversationState, turn: HeardTurn): boolean =>
  means(turn, "ask_deferral") && !(proposal?.wantsPlan === true && namesStart(turn.text));

/** "Shall I pass it on?", asked after the options: a yes that names none of them is a yes to that. */
const takesColleague = ({ lastLines }: ConversationState, turn: HeardTurn): boolean =>
  lastLines.at(-1)?.key === "not_in_offers" &&
  turn.understanding.choice === undefined &&
  means(turn, "agree") &&
  !means(turn, "ask_plan") &&
  !namesPlan(turn.text);

/** "The first one": that of all that was listed last. */
function placed(state: ConversationState, choice: Choice | undefined): Piece | undefined {
  const options = listed(state);
  if (choice === "first") return pieceAt(options[0]);
  if (choice === "second") return pieceAt(options[1]);
  return choice === "last" ? pieceAt(options.at(-1)) : undefined;
}

const pieceAt = (option: OfferOption | undefined): Piece | undefined =>
  option === undefined ? undefined : pieceOf(option);

function pieceOf(option: OfferOption): Piece {
  switch (option.kind) {
    case "full":
      return { full: true, ...(option.waived > 0 ? { wantsWaiver: true } : {}) };
    case "deferral":
      return { wantsDeferral: true, date: option.until };
    case "plan":
      return { count: option.count };
    case "step_up":
      return { count: option.count, stepUp: true };
  }
}

const onlyOne = (plans: readonly Plan[]): Plan | undefined =>
  plans.length === 1 ? plans[0] : undefined;

function pointedAt(plans: readonly Plan[], choice: Choice): Plan | undefined {
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
