import type { VerifiedCase } from "../../domain/case-views.ts";
import { line, say, type Line, type LineKey } from "../../domain/lines.ts";
import type { ReasonCode } from "../../domain/vocabulary.ts";
import { readBackOrObject } from "./agreement.ts";
import { notInOffers } from "./beyond-offers.ts";
import { declined, refusal } from "./decline.ts";
import { missingDetail } from "./details.ts";
import type { Decision, Reply } from "./decision.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import { handOverHardship, offerOptions, optionsFor } from "./options.ts";
import { phaseOf } from "./phase.ts";
import { waiverOf } from "./proposal.ts";
import type { ConversationState } from "./state.ts";

type Guidance = (
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
) => Decision | undefined;

/** Listen, empathise, guide: the first that applies decides what comes next. */
const guidance: readonly Guidance[] = [
  refusal,
  unaffordable,
  beyond,
  proposed,
  listen,
  declined,
  missingDetail,
];

export function guide(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision {
  const first = empathy(before, state);
  for (const guideOn of guidance) {
    const decision = guideOn(before, state, turn);
    if (decision !== undefined) return withFirst(decision, first);
  }
  return withFirst(
    offerOptions(state, state.debt as VerifiedCase, [`phase:${phaseOf(state)}`]),
    first,
  );
}

const empathyLines: Partial<Record<ReasonCode, LineKey & `empathy_${string}`>> = {
  forgot: "empathy_forgot",
  cash_flow: "empathy_cash_flow",
  job_loss: "empathy_job_loss",
  illness: "empathy_illness",
  family: "empathy_family",
  business: "empathy_business",
  unwilling: "empathy_unwilling",
  other: "empathy_other",
};

/** The reason just given is named once, and nothing is promised for it. */
function empathy(before: ConversationState, state: ConversationState): readonly Line[] {
  const isNew =
    state.reason.status === "given" && (before.reason.status !== "given" || !before.overdueSaid);
  if (isNew && state.reason.code !== undefined) {
    const key = empathyLines[state.reason.code];
    return key === undefined ? [] : [say(key)];
  }
  const declinedNow = state.reason.status === "declined" && before.reason.status === "asked";
  return declinedNow && state.proposal === undefined ? [say("reason_declined")] : [];
}

function withFirst(decision: Decision, first: readonly Line[]): Decision {
  if (first.length === 0) return decision;
  const reply: Reply = {
    ...decision.reply,
    act: decision.reply.act === "offer" ? "empathise" : decision.reply.act,
    lines: [...first, ...decision.reply.lines],
  };
  return { state: decision.state, reply };
}

/** What they can spare covers none of the options: nothing is squeezed out of it, a person takes over. */
function unaffordable(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (turn.understanding.affordable === undefined || state.affordable === undefined)
    return undefined;
  const debt = state.debt as VerifiedCase;
  if (state.proposal?.date !== undefined && state.proposal.amount !== undefined) return undefined;
  if (optionsFor(state, debt).length > 0) {
    return state.proposal?.count === undefined
      ? offerOptions(state, debt, ["debtor:affordable"])
      : undefined;
  }
  return handOverHardship(state, ["debtor:affordable", "offers:none_fits"]);
}

/** A discount or a waiver: what is authorised is said, what is not goes to somebody who may decide. */
function beyond(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const debt = state.debt as VerifiedCase;
  if (means(turn, "ask_discount")) return notInOffers(state, debt, ["intent:ask_discount"]);
  if (!means(turn, "ask_waiver")) return undefined;
  const waiver = waiverOf(state);
  if (waiver === undefined) return notInOffers(state, debt, ["intent:ask_waiver"]);
  if (state.proposal?.full === true && state.proposal.date !== undefined) return undefined;
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
  if (date !== undefined && (hasPayment || meansAll(state, turn))) {
    return readBackOrObject(state, debt, { ...proposal, date });
  }
  if (proposal.count !== undefined && !isOffered(state, debt, proposal.count)) {
    return readBackOrObject(state, debt, { ...proposal, date: state.today });
  }
  return undefined;
}

/** "I'll pay on Friday" means all of it, except from somebody in hardship or on the way to a plan. */
const meansAll = (state: ConversationState, turn: HeardTurn): boolean =>
  !state.hardship &&
  state.proposal?.wantsPlan !== true &&
  turn.understanding.slots.amount === undefined &&
  (means(turn, "promise_to_pay") || state.proposal?.wantsDeferral === true);

function isOffered(state: ConversationState, debt: VerifiedCase, count: number): boolean {
  return optionsFor(state, debt).some((option) => "count" in option && option.count === count);
}

/** An open question about the reason comes before the first offer, unless they offered all of it. */
function listen(_before: ConversationState, state: ConversationState): Decision | undefined {
  const { proposal } = state;
  if (state.reason.status !== "unknown" || state.offered || proposal?.full === true)
    return undefined;
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
