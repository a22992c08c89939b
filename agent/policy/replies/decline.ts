import { say, type Line } from "../../../domain/lines.ts";
import { isInTwoMinds } from "../../understanding/signs/payment/doubts-terms.ts";
import {
  isPondering,
  putsOff,
  wantsNoRush,
  wantsTimeToThink,
} from "../../understanding/signs/payment/pondering.ts";
import { affordableOf } from "../agreement/affordable-of.ts";
import { bringsProposal } from "../agreement/proposal.ts";
import { noCommitment } from "./closing.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { handOverAuthority, handOverHardship, whatFits } from "../agreement/options.ts";
import { isQuestion, spokenLanguage, wantsNoQuestions } from "../../understanding/said-words.ts";
import type { ConversationState } from "../state.ts";

/** Times all options may be turned down, or payment refused, before the agent lets it be. */
const declinesMax = 2;
const refusalsMax = 2;

/**
 * "I won't pay", "stop asking": it is heard, and nothing more is asked until they come back to it themselves. Said again,
 * or after all was told and offered, it is the end of the talk.
 */
export function letBe(
  before: ConversationState,
  heard: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const state = { ...heard, leftAlone: true };
  if (wantsNoQuestions(turn.text)) {
    const key = before.asked === "reason" ? "reason_declined" : "no_commitment";
    return leaveAlone(state, "debtor:left_alone", say(key));
  }
  if (putsItOff(before, state, turn)) {
    const because = ["debtor:ponders"];
    if ((state.lineUses.no_commitment ?? 0) > 0) return noCommitment(state, because);
    return leaveAlone(state, "debtor:ponders", say("no_commitment"));
  }
  if (state.refusals === before.refusals) return undefined;
  const isSettled =
    state.refusals >= refusalsMax || (state.offered && state.reason.status !== "unknown");
  return isSettled
    ? noCommitment(state, ["intent:refuse_to_pay"])
    : leaveAlone(state, "intent:refuse_to_pay", say("refusal_heard"));
}

/** "Don't rush me", or, to what was asked, that they would see, think or sell something first, with nothing named. */
function putsItOff(before: ConversationState, state: ConversationState, turn: HeardTurn): boolean {
  const { text, understanding } = turn;
  const isOpen = !bringsProposal(before, state) && turn.triggers.size === 0;
  if (!isOpen || isQuestion(text) || means(turn, ...asking)) return false;
  if (wantsNoRush(text) || wantsTimeToThink(text)) return true;
  const isAsked = before.asked === "date" || before.asked === "amount" || putsOff(text);
  const isPut = [isInTwoMinds, putsOff].some((says) => says(text));
  return (
    isAsked && !understanding.emotion.abnormal && (isPut || isPondering(text, spokenLanguage(text)))
  );
}

/** What they ask for or say beside it is answered. */
const asking = [
  "ask_balance",
  "ask_consequence",
  "ask_discount",
  "ask_fee",
  "ask_plan",
  "ask_waiver",
  "already_paid",
  "callback_later",
  "partial_payment",
  "refuse_to_pay",
] as const;

const leaveAlone = (state: ConversationState, why: string, words: Line): Decision => ({
  state,
  reply: { act: "stay", because: [why], lines: [words], asked: null },
});

/** The options were turned down, or they would rather think: one open question, then no more. */
export function declined(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (!before.offered || state.proposal !== before.proposal) return undefined;
  if (acceptsColleague(before, turn)) {
    return handOverAuthority(state, ["offers:beyond", "debtor:agree"]);
  }
  if (turn.triggers.has("hardship") && affordableOf(turn) === undefined) {
    // Told for the first time, and the options were listed before it: what would fit is asked once.
    if (!before.hardship) return whatFits(state, ["trigger:hardship"]);
    return handOverHardship(state, ["trigger:hardship", "offers:none_fits"]);
  }
  const next = { ...state, declines: state.declines + 1 };
  if (means(turn, "disagree", "refuse_to_pay")) return turnedDown(next);
  return ponders(state, turn) ? noCommitment(next, ["debtor:ponders"]) : undefined;
}

/** 那就是8350对吧: one of the options said once more is no yes to the colleague. */
const namesFigure = (text: string): boolean => /\d|[百千万]/u.test(text);

/** After "not here, shall a colleague look at it?" a yes that chooses nothing is a yes to that. */
const acceptsColleague = (before: ConversationState, turn: HeardTurn): boolean =>
  before.beyondOffers > 0 &&
  before.asked === "instalments" &&
  means(turn, "agree") &&
  !namesFigure(turn.text);

/** They would rather think it over: nobody is pushed to a decision. Other words that nobody understood are no such wish. */
const ponders = (state: ConversationState, turn: HeardTurn): boolean =>
  state.asked !== null &&
  isPondering(turn.text, spokenLanguage(turn.text)) &&
  !turn.understanding.emotion.abnormal &&
  turn.triggers.size === 0 &&
  turn.intents.size === 1 &&
  means(turn, "other");

function turnedDown(state: ConversationState): Decision {
  const because = ["offers:declined"];
  if (state.beyondOffers > 0) return handOverAuthority(state, because);
  if (state.declines >= declinesMax) {
    return state.hardship ? handOverHardship(state, because) : noCommitment(state, because);
  }
  return {
    state,
    reply: { act: "ask_detail", because, lines: [say("ask_amount")], asked: "amount" },
  };
}
