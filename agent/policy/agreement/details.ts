import type { PlainDate } from "../../../domain/calendar.ts";
import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import type { OfferOption } from "../../../domain/offer-option.ts";
import { latestPromise } from "../../offers/authority.ts";
import { deferralUntil, figureAsked } from "./chosen-option.ts";
import { hasNews } from "./asked-in-vain.ts";
import { notInOffers } from "./beyond-offers.ts";
import { noCommitment } from "../replies/closing.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { asksHowLong } from "../../understanding/asked-of-debt.ts";
import { asksOfSchedule } from "../../understanding/asked-of-agreement.ts";
import { isBareYes, spokenLanguage } from "../../understanding/said-words.ts";
import { cannotNameDay, isPondering } from "../../understanding/signs/payment/pondering.ts";
import { namesNoSuchDay } from "../../understanding/signs/payment/no-such-day.ts";
import { handOverUnheard, optionsFor } from "./options.ts";
import type { ConversationState, Proposal } from "../state.ts";

/** Times one piece is asked for before it is left open. */
const asksMax = 2;
/** How often more where each time something was asked back. */
const asksMoreMax = 2;

/** A question for one piece that is still missing. */
interface Missing {
  readonly line: Line;
  readonly asked: "date" | "amount" | "instalments";
  /** The last day that the question names. */
  readonly latest?: PlainDate;
}

/** What is still missing of what they put forward. */
export function missingDetail(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const again = limitAgain(before, state, turn);
  if (again !== undefined || isBeyondMonth(state)) return again;
  const missing =
    firstDay(state, turn) ??
    missingDate(state, turn) ??
    missingChoice(state, turn) ??
    missingRest(state, state.proposal);
  if (missing === undefined) return undefined;
  const misheard = dayMisheard({ before, state, turn }, missing);
  if (misheard !== undefined) return misheard;
  const { line: question, asked, latest } = missing;
  // Asked twice and left open: nobody is pushed to name a day or a sum.
  const isOpen = before.asked === asked && state.proposal === before.proposal;
  if (isOpen && isAskedOut(before, question, turn))
    return noCommitment(state, ["detail:left_open"]);
  return {
    state: latest === undefined ? state : { ...state, dateLimit: latest },
    reply: { act: "ask_detail", because: [`proposal:${asked}_missing`], lines: [question], asked },
  };
}

interface Answer {
  readonly before: ConversationState;
  readonly state: ConversationState;
  readonly turn: HeardTurn;
}

/** "On the fence of December": on a telephone a day that was told twice in vain may be keyed, and then a person asks. */
function dayMisheard({ before, state, turn }: Answer, missing: Missing): Decision | undefined {
  const { asked } = missing;
  const isSame = before.asked === asked && !hasNews(before, state);
  if (!isSame || !mayBeMisheard(before, missing, turn)) return undefined;
  if (before.lineUses.date_by_key !== undefined) return handOverUnheard(state);
  const because = ["proposal:date_missing"];
  return { state, reply: { act: "ask_detail", because, lines: [say("date_by_key")], asked } };
}

/**
 * "Two hundred in February": a month that begins after the last day that may be set. It is said once with what is
 * possible, and asked whether somebody else should look; said again, somebody does. No day up to the last one is pressed.
 */
export function beyondMonth(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const isHeld = state.proposal === before.proposal && !means(turn, "agree");
  if (isHeld || !isBeyondMonth(state)) return undefined;
  return notInOffers(state, state.debt as VerifiedCase, ["proposal:date_too_far"]);
}

function isBeyondMonth(state: ConversationState): boolean {
  const { span, date } = state.proposal ?? {};
  return span !== undefined && (date ?? span.from) > lastDay(state);
}

/** How late it may be is asked of what they put forward: the last day is named, and they stay with the rest of it. */
export function lastDayAsked(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const { proposal } = before;
  const isOpen = (proposal?.count ?? proposal?.amount ?? proposal?.full) !== undefined;
  const isDay = state.proposal?.date !== undefined && state.proposal.date !== proposal?.date;
  if (!isOpen || isDay || !asksHowLong(turn.text)) return undefined;
  const latest = lastDay(before);
  const lines = [line("date_too_far", { latest })];
  return {
    state: { ...state, proposal, dateLimit: latest },
    reply: { act: "ask_detail", because: ["debtor:asks"], lines, asked: "date" },
  };
}

/** Before today, or after the last day that may be set whatever is paid. */
export const isOutOfReach = (state: ConversationState, day: PlainDate): boolean =>
  day < state.today || day > lastDay(state);

export const lastDay = (state: ConversationState): PlainDate =>
  latestDay(state) ?? latestPromise(state.debt.offers, state.today);

/** What the lowest or the shortest plan comes to is answered with that plan. */
export function namedFigure(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const figure = figureAsked(state, turn);
  if (figure === undefined) return undefined;
  const { line: answer, asked } = choiceOf([figure]);
  return { state, reply: { act: "answer", because: ["debtor:asks"], lines: [answer], asked } };
}

const dayQuestions = ["ask_date", "ask_day_within", "ask_first_date", "date_not_real"] as const;

/** Who ponders, asks, or cannot name a day is let be. */
const mayBeMisheard = (
  { call, lineUses }: ConversationState,
  { asked }: Missing,
  turn: HeardTurn,
): boolean =>
  asked === "date" &&
  call.channel === "voice" &&
  dayQuestions.reduce((sum, key) => sum + (lineUses[key] ?? 0), 0) >= asksMax &&
  !isPondering(turn.text, spokenLanguage(turn.text)) &&
  !cannotNameDay(turn.text) &&
  !asksBack(turn) &&
  !means(turn, "agree", "disagree", "refuse_to_pay", "ask_deferral", "goodbye");

/** Whoever asks something themselves has left nothing open: once they have their answer, they are asked again. */
const isAskedOut = ({ lineUses }: ConversationState, { key }: Line, turn: HeardTurn): boolean =>
  (lineUses[key] ?? 0) >= (asksBack(turn) ? asksMax + asksMoreMax : asksMax);

const asksBack = (turn: HeardTurn): boolean =>
  turn.understanding.paymentQuestion !== undefined ||
  means(turn, "ask_balance", "ask_fee", "ask_consequence", "are_you_ai", "who_are_you");

/** "Yes" alone, after the last day was named and a day asked for: no day is read into it, and it is asked once more. */
function limitAgain(
  { dateLimit, asked, lineUses }: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const isOpen = dateLimit !== undefined && asked === "date" && isBareYes(turn.text);
  if (!isOpen || (lineUses.date_too_far ?? 0) >= asksMax) return undefined;
  const lines = [line("date_too_far", { latest: dateLimit })];
  const because = ["proposal:date_missing"];
  return { state: { ...state, dateLimit }, reply: { act: "ask_detail", because, lines, asked } };
}

/** "When is the first one taken?", 好久扣第一期, of a plan that they chose and whose first day is open. */
export const asksFirstDay = ({ proposal }: ConversationState, { text }: HeardTurn): boolean =>
  proposal?.count !== undefined && proposal.date === undefined && asksOfSchedule(text);

/** That day is theirs to choose, up to the last one that may be set. */
function firstDay(state: ConversationState, turn: HeardTurn): Missing | undefined {
  if (!asksFirstDay(state, turn)) return undefined;
  const latest = lastDay(state);
  return { line: line("date_too_far", { latest }), asked: "date", latest };
}

/** They said what they would pay, and not yet when. */
function missingDate(state: ConversationState, turn: HeardTurn): Missing | undefined {
  const { proposal } = state;
  if (proposal === undefined) return undefined;
  if (namesNoSuchDay(turn.text)) return { line: say("date_not_real"), asked: "date" };
  const { full, amount, count } = proposal;
  if ((full ?? amount ?? count) === undefined) return undefined;
  const bare = count === undefined ? say("ask_date") : line("ask_first_date", { count });
  return { line: spanLine(state) ?? bare, asked: "date" };
}

/** "Sometime next week": which day of it, as far as it is still to come and may be set. */
function spanLine(state: ConversationState): Line | undefined {
  const { span } = state.proposal ?? {};
  if (span === undefined) return undefined;
  const from = span.from < state.today ? state.today : span.from;
  const latest = lastDay(state);
  const to = span.to > latest ? latest : span.to;
  return from < to ? line("ask_day_within", { from, to }) : undefined;
}

/** They want a plan, and not yet which. */
function missingChoice(state: ConversationState, turn: HeardTurn): Missing | undefined {
  const wantsPlan = state.proposal?.wantsPlan === true || means(turn, "choose_plan", "ask_plan");
  if (!state.offered || !wantsPlan || state.proposal?.wantsDeferral === true) return undefined;
  const plans = optionsFor(state, state.debt as VerifiedCase).filter((option) => "count" in option);
  if (plans.length === 0) return undefined;
  return choiceOf(plans);
}

const choiceOf = (options: readonly OfferOption[]): Missing => ({
  line: line("ask_instalments", { options }),
  asked: "instalments",
});

/** The last day that may be named where putting it off is possible. */
function latestDay(state: ConversationState): PlainDate | undefined {
  const until = deferralUntil(state);
  const latest = latestPromise(state.debt.offers, state.today);
  return until === undefined || until > latest ? until : latest;
}

function missingRest(
  state: ConversationState,
  proposal: Proposal | undefined,
): Missing | undefined {
  if (proposal?.wantsDeferral === true && state.reason.status !== "unknown") {
    const latest = latestDay(state);
    return latest === undefined
      ? { line: say("ask_date"), asked: "date" }
      : { line: line("date_too_far", { latest }), asked: "date", latest };
  }
  if (proposal?.onPayday === true && proposal.date === undefined) {
    return { line: say("ask_date"), asked: "date" };
  }
  return lacksSum(proposal) ? { line: say("ask_amount"), asked: "amount" } : undefined;
}

/** They said when, or that they pay, and not yet how much. */
const lacksSum = ({ date, span, wantsToPay }: Partial<Proposal> = {}): boolean =>
  (date ?? span ?? wantsToPay) !== undefined;
