import { mayBeTimeBarred } from "../../domain/case.ts";
import type { VerifiedCase } from "../../domain/case-views.ts";
import { line, say, type Line } from "../../domain/lines.ts";
import { mayAskForMoney } from "./absorb.ts";
import { confirmation } from "./agreement/confirmation.ts";
import { burdened } from "./agreement/burdened.ts";
import { withdrawn } from "./agreement/after-agreement.ts";
import { answeredAlone, atRest, farewell, wantsOffer } from "./agreement/at-rest.ts";
import type { Decision } from "./decision.ts";
import { asksFirstDay } from "./agreement/details.ts";
import { spokenLanguage } from "../understanding/said-words.ts";
import { refusesPerson } from "../understanding/signs/contact/asks-for-machine.ts";
import { isVerified } from "./people/identity.ts";
import { isWaiting } from "./people/is-waiting.ts";
import { guide } from "./agreement/guide.ts";
import { takenUp } from "./agreement/taken-up.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import { handOverAuthority } from "./agreement/options.ts";
import { unlessInVain } from "./agreement/asked-in-vain.ts";
import { bringsProposal } from "./agreement/proposal.ts";
import type { ConversationState } from "./state.ts";
import { lastTime, lastTimeAsked } from "./replies/last-time.ts";
import { overdueLine } from "./replies/leads.ts";
import { asksToPay } from "./replies/questions.ts";
import { feelingHeard } from "./replies/listening.ts";
import { mendable, shameHeard } from "./replies/shame.ts";
import { tellsSomething } from "./replies/tells-something.ts";

/** What is answered to a verified debtor whom nothing stops from being talked with about the debt. */
export function verifiedDecision(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision {
  const debt = state.debt as VerifiedCase;
  // Whoever is on their way out, or will be called back, is not told now what is overdue.
  const isLeaving = means(turn, "goodbye") || (before.ended && isVerified(before));
  if (!state.overdueSaid && isLeaving) return farewell(state);
  if (mayBeTimeBarred(debt)) return timeBarred(before, state);
  if (!state.overdueSaid) return stateOverdue(before, state, turn);
  return debt.balance === 0 ? settled(state) : talkOfDebt(before, state, turn);
}

/** The talk of what is owed, once its sum was said. */
function talkOfDebt(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision {
  const brings = bringsProposal(before, state);
  const next = { ...state, leftAlone: false };
  const decision =
    ofProposal({ before, state, turn, brings }) ??
    (brings ? undefined : lastTimeAsked(state, turn)) ??
    atRest({ before, state, turn, brings }) ??
    waiting(state, turn, brings) ??
    mendable(before, next, turn) ??
    feelingHeard(before, next, turn) ??
    guide(before, next, turn);
  return unlessInVain(before, state, { turn, decision });
}

/** What becomes of that which was proposed, read back or agreed, before anything else is. */
const ofProposal = ({ before, state, turn, brings }: Parameters<typeof atRest>[0]) =>
  afterThreat(state, turn, brings) ??
  takenUp(state, turn, brings) ??
  withdrawn({ before, state, turn, brings }) ??
  (brings ? undefined : burdened(before, state, turn)) ??
  shameHeard(before, state, turn) ??
  confirmation(state, turn, !brings);

/** Nothing may be asked that could revive an old debt: a fixed notice, and a person. */
function timeBarred(before: ConversationState, state: ConversationState): Decision {
  if (before.handoff !== undefined) {
    return {
      state,
      reply: {
        act: "stay",
        because: ["case:time_barred"],
        lines: [say("quiet_waiting")],
        asked: null,
      },
    };
  }
  const handedOver = handOverAuthority(state, ["case:time_barred"]);
  const lines = [...collectorNotice(state), say("time_barred")];
  return { ...handedOver, reply: { ...handedOver.reply, lines } };
}

/** Right after verification, before any other word of the debt (12 CFR 1006.18(e)). */
const collectorNotice = (state: ConversationState): readonly Line[] =>
  state.rules.debtCollectorNotice ? [say("debt_collector_notice")] : [];

/** What is overdue, said once, followed by whatever the talk needs next. */
function stateOverdue(
  before: ConversationState,
  heard: ConversationState,
  turn: HeardTurn,
): Decision {
  const debt = heard.debt as VerifiedCase;
  const state = { ...heard, overdueSaid: true };
  const notice = collectorNotice(state);
  if (debt.balance === 0) return nothingDue(state, notice);
  const first: Line[] = [...notice, ...lastTime(state), overdueLine(debt)];
  const because = ["step:state_overdue"];
  if (!mayAskForMoney(state)) {
    return { state, reply: { act: "state_overdue", because, lines: first, asked: null } };
  }
  const next = guide(before, state, turn);
  return {
    state: next.state,
    reply: {
      ...next.reply,
      act: "state_overdue",
      because: [...because, ...next.reply.because],
      lines: [...first, ...next.reply.lines],
    },
  };
}

/** All of it came in before it could be talked of. */
function nothingDue(state: ConversationState, notice: readonly Line[]): Decision {
  const thanks = state.paid > 0 ? [line("payment_received", { amount: state.paid })] : [];
  const decision = settled({ ...state, ended: false });
  const lines = [...notice, ...thanks, ...decision.reply.lines];
  return { state, reply: { ...decision.reply, lines } };
}

function settled(state: ConversationState): Decision {
  const closed = state.ended;
  return {
    state,
    reply: {
      act: closed ? "goodbye" : "close",
      because: ["payment:received"],
      lines: closed
        ? [say("goodbye")]
        : [line("close", { complaintChannel: state.debt.complaintChannel })],
      asked: null,
      ends: true,
    },
  };
}

/** A person is on the way: we ask for nothing, and still answer what is asked or offered. */
function waiting(state: ConversationState, turn: HeardTurn, brings: boolean): Decision | undefined {
  if (!isWaiting(state) && state.stop === "none") return undefined;
  if (asksToPay(turn) || means(turn, "ask_balance", "ask_fee", "ask_consequence")) {
    return answeredAlone(state);
  }
  const isOurs = isWhole(state) || refusesPerson(turn.text, spokenLanguage(turn.text));
  if (wantsOffer(turn) || (brings && isOurs) || asksFirstDay(state, turn)) return undefined;
  const key = brings || tellsSomething(turn) ? "noted_for_person" : "handoff_waiting";
  return {
    state,
    reply: { act: "stay", because: ["handoff:waiting"], lines: [say(key)], asked: null },
  };
}

/** Nothing is concluded with somebody who threatened anybody a moment ago: what they say goes to the person who comes. */
function afterThreat(
  state: ConversationState,
  turn: HeardTurn,
  brings: boolean,
): Decision | undefined {
  if (!isWaiting(state) || state.handoff?.reason !== "violence_threat") return undefined;
  if (!brings && state.readBack === undefined && !wantsOffer(turn)) return undefined;
  return {
    state: { ...state, readBack: undefined },
    reply: {
      act: "stay",
      because: ["trigger:violence_by_debtor", "handoff:waiting"],
      lines: [say("noted_for_person")],
      asked: null,
    },
  };
}

/** An offer that could be read back as it stands; what is missing of another is not asked for now. */
const isWhole = ({ proposal }: ConversationState): boolean =>
  proposal?.date !== undefined &&
  (proposal.full === true || proposal.amount !== undefined || proposal.count !== undefined);
