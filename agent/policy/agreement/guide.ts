import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import { affordableOf } from "./affordable-of.ts";
import { readBackOrObject } from "./agreement.ts";
import { notInOffers } from "./beyond-offers.ts";
import { noCommitment } from "../replies/closing.ts";
import { declined, letBe } from "../replies/decline.ts";
import { empathy } from "./empathy.ts";
import { conditional } from "./doubts.ts";
import { beyondMonth, isOutOfReach, lastDayAsked, missingDetail, namedFigure } from "./details.ts";
import type { Decision, Reply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { asksForPrincipal } from "../../understanding/asked-of-debt.ts";
import { isWaiting } from "../people/is-waiting.ts";
import { answeredOnly, hearOut, keepListening, wantHeard } from "../replies/listening.ts";
import { unknownQuestion } from "../replies/questions.ts";
import { meansAll } from "./means-all.ts";
import { owedOptions, signpost } from "./owed-options.ts";
import { handOverHardship, nearMiss, offerOptions, optionsFor, plansToChoose } from "./options.ts";
import { phaseOf } from "../phase.ts";
import { bringsProposal, offersByWeek, waiverOf } from "./proposal.ts";
import { withSecond } from "./second-payment.ts";
import type { ConversationState } from "../state.ts";

type Guidance = (
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
) => Decision | undefined;

/** Listen, empathise, guide: the first that applies decides what comes next. */
const guidance: readonly Guidance[] = [
  hinted,
  owedOptions,
  byWeek,
  unaffordable,
  lastDayAsked,
  beyond,
  beyondMonth,
  proposed,
  namedFigure,
  listen,
  answeredOnly,
  declined,
  missingDetail,
];

export function guide(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision {
  const aside =
    doubted(state, turn) ??
    conditional(before, state, turn) ??
    letBe(before, state, turn) ??
    unknownQuestion({ before, state, turn }) ??
    keepListening(before, state, turn);
  if (aside !== undefined) return aside;
  const first = [...empathy(before, state, turn), ...signpost(before, state, turn)];
  const heard = wantHeard(before, state, turn) ?? hearOut(before, state, turn);
  if (heard !== undefined) return withFirst(heard, first);
  for (const guideOn of guidance) {
    const decision = guideOn(before, state, turn);
    if (decision !== undefined) return withFirst(decision, first);
  }
  return withFirst(
    listedAlready(before, state, turn) ??
      offerOptions(state, state.debt as VerifiedCase, [`phase:${phaseOf(state)}`]),
    first,
  );
}

/** The options are listed again to whoever asks for them; anybody else is asked openly, and then let be. */
function listedAlready(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const asks = means(turn, "ask_plan", "ask_deferral", "choose_plan", "ask_discount", "ask_waiver");
  if (!before.offered || asks || (state.hardship && !before.hardship)) return undefined;
  if ((before.lineUses.what_would_help ?? 0) >= openQuestionsMax) {
    return noCommitment(state, ["detail:left_open"]);
  }
  const because = ["offers:open"];
  const lines = [say("what_would_help")];
  return { state, reply: { act: "ask_detail", because, lines, asked: "instalments" } };
}

/** Times somebody is asked openly what would suit them. */
const openQuestionsMax = 2;

function withFirst(decision: Decision, first: readonly Line[]): Decision {
  if (first.length === 0) return decision;
  const reply: Reply = {
    ...decision.reply,
    act: decision.reply.act === "offer" ? "empathise" : decision.reply.act,
    lines: [...first, ...decision.reply.lines],
  };
  return { state: decision.state, reply };
}

/** Who doubts that we are who we say we are is not offered anything: there is a way to make sure. */
function doubted(state: ConversationState, turn: HeardTurn): Decision | undefined {
  if (!turn.triggers.has("suspect_fraud") && !means(turn, "suspect_fraud")) return undefined;
  const lines = [line("suspect_fraud", { officialChannel: state.debt.officialChannel })];
  return { state, reply: { act: "answer", because: ["trigger:suspect_fraud"], lines } };
}

/** What a person at the desk asked for comes next, once; where it does not fit it is passed over. */
function hinted(_before: ConversationState, state: ConversationState): Decision | undefined {
  if (state.hint === undefined || state.proposal?.date !== undefined) return undefined;
  const because = [`hint:${state.hint}`];
  if (state.hint === "ask_reason") {
    const asked = { ...state, hint: undefined, reason: { status: "asked" } as const };
    if (state.reason.status === "given") return undefined;
    return {
      state: asked,
      reply: { act: "ask_reason", because, lines: [say("ask_reason")], asked: "reason" },
    };
  }
  const deferrals = optionsFor(state, state.debt as VerifiedCase).filter(
    ({ kind }) => kind === "deferral",
  );
  if (deferrals.length === 0) return undefined;
  return {
    state: { ...state, hint: undefined, offered: true },
    reply: {
      act: "offer",
      because,
      lines: [line("ask_how", { options: deferrals })],
      asked: "instalments",
    },
  };
}

/** What is offered by the week is never taken for so much a month: what is possible is said, or a person takes over. */
function byWeek(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const isLimit = turn.understanding.affordable !== undefined;
  if (!offersByWeek(turn) || isLimit || isWithAuthority(state)) return undefined;
  const debt = state.debt as VerifiedCase;
  const because = ["proposal:weekly"];
  return optionsFor(state, debt).length > 0
    ? notInOffers(state, debt, because)
    : handOverHardship(state, [...because, "offers:none_fits"]);
}

/** What they can spare covers none of the options: nothing is squeezed out of it, a person takes over. */
function unaffordable(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (affordableOf(turn) === undefined || state.affordable === undefined) return undefined;
  const debt = state.debt as VerifiedCase;
  if (state.proposal?.date !== undefined && state.proposal.amount !== undefined) return undefined;
  if (optionsFor(state, debt).length > 0) {
    return state.proposal?.count === undefined
      ? offerOptions(state, debt, ["debtor:affordable"])
      : undefined;
  }
  const because = ["debtor:affordable"];
  return (
    nearMiss(state, debt, because) ?? handOverHardship(state, [...because, "offers:none_fits"])
  );
}

/** Somebody is on the way who may decide what is possible: nothing is put to the debtor beside that. */
const isWithAuthority = (state: ConversationState): boolean =>
  isWaiting(state) && ["hardship", "authority"].includes(state.handoff?.reason ?? "");

const notedForPerson = (state: ConversationState): Decision => ({
  state,
  reply: {
    act: "stay",
    because: ["handoff:waiting"],
    lines: [say("noted_for_person")],
    asked: null,
  },
});

const paysAll = ({ proposal }: ConversationState): boolean =>
  proposal?.full === true && proposal.date !== undefined;

/** They take the waiver that was named a moment ago, and say it again as a question. */
const takesWaiver = (state: ConversationState, turn: HeardTurn): boolean =>
  state.waiverNamed && means(turn, "promise_to_pay") && paysAll(state);

/** A discount or a waiver: what is authorised is said, what is not goes to somebody who may decide. */
function beyond(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (!means(turn, "ask_discount", "ask_waiver")) return undefined;
  const debt = state.debt as VerifiedCase;
  if (isWithAuthority(state)) return notedForPerson(state);
  if (optionsFor(state, debt).length === 0) {
    return handOverHardship(state, ["debtor:affordable", "offers:none_fits"]);
  }
  if (takesWaiver(state, turn)) return undefined;
  if (asksForPrincipal(turn.text)) return notInOffers(state, debt, ["intent:ask_discount"]);
  const waiver = waiverOf(state);
  // All of it at once, and what that takes off: there is such an offer.
  if (waiver !== undefined && paysAll(state) && state.proposal !== undefined) {
    const taken = { ...state.proposal, wantsWaiver: true } as const;
    return proposed(before, { ...state, proposal: taken }, turn);
  }
  if (means(turn, "ask_discount")) return discountRefused(before, state, turn);
  if (waiver === undefined) return notInOffers(state, debt, ["intent:ask_waiver"]);
  return {
    state: { ...state, waiverNamed: true },
    reply: {
      act: "offer",
      because: ["intent:ask_waiver", "offers:late_fee_waiver"],
      lines: [line("waiver_condition", waiver), say("ask_date")],
      asked: "date",
    },
  };
}

/** The sum that they would settle for is refused with it, and none that a later day could go with. */
function discountRefused(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision {
  const isOfSum = turn.understanding.slots.amount !== undefined && bringsProposal(before, state);
  const left = isOfSum ? { ...state, proposal: undefined } : state;
  return notInOffers(left, state.debt as VerifiedCase, ["intent:ask_discount"]);
}

/** An amount or a plan with its day is read back at once, whatever step it belongs to. */
function proposed(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const { proposal } = state;
  if (proposal === undefined) return undefined;
  const debt = state.debt as VerifiedCase;
  const { date } = proposal;
  const hasPayment =
    proposal.full === true || proposal.amount !== undefined || proposal.count !== undefined;
  if (date !== undefined && (hasPayment || meansAll(state, turn) || isOutOfReach(state, date))) {
    return withSecond(readBackOrObject(state, debt, { ...proposal, date }), turn);
  }
  if (proposal.count !== undefined && !isOffered(state, debt, proposal.count)) {
    return readBackOrObject(state, debt, { ...proposal, date: state.today });
  }
  return undefined;
}

function isOffered(state: ConversationState, debt: VerifiedCase, count: number): boolean {
  return plansToChoose(state, debt).some((option) => "count" in option && option.count === count);
}

/** An open question about the reason comes before the first offer, unless they offered all of it. */
function listen(before: ConversationState, state: ConversationState): Decision | undefined {
  const { proposal } = state;
  const comesToPay =
    proposal?.full === true || proposal?.wantsToPay === true || proposal?.onPayday === true;
  const isKnown = state.reason.status !== "unknown" || before.agreed !== undefined;
  if (isKnown || state.offered || comesToPay) return undefined;
  return {
    state: { ...state, reason: { status: "asked" } },
    reply: {
      act: "ask_reason",
      because: [`phase:${phaseOf(state)}`],
      lines: [say("ask_reason")],
      asked: "reason",
    },
  };
}
