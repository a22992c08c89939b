import { say } from "../../domain/lines.ts";
import { noCommitment } from "./closing.ts";
import type { Decision } from "./decision.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import { handOverAuthority, handOverHardship } from "./options.ts";
import type { ConversationState } from "./state.ts";

/** Times all options may be turned down, or payment refused, before the agent lets it be. */
const declinesMax = 2;
const refusalsMax = 2;

/** "I won't pay": heard, asked about once, and then left alone. */
export function refusal(before: ConversationState, state: ConversationState): Decision | undefined {
  if (state.refusals === before.refusals) return undefined;
  const isSettled =
    state.refusals >= refusalsMax || (state.offered && state.reason.status !== "unknown");
  return isSettled ? noCommitment(state, ["intent:refuse_to_pay"]) : undefined;
}

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
  if (turn.triggers.has("hardship") && turn.understanding.affordable === undefined) {
    return handOverHardship(state, ["trigger:hardship", "offers:none_fits"]);
  }
  const next = { ...state, declines: state.declines + 1 };
  if (means(turn, "disagree", "refuse_to_pay")) return turnedDown(next);
  return ponders(state, turn) ? noCommitment(next, ["debtor:ponders"]) : undefined;
}

/** After "not here, shall a colleague look at it?" a yes that chooses nothing is a yes to that. */
const acceptsColleague = (before: ConversationState, turn: HeardTurn): boolean =>
  before.beyondOffers > 0 && before.asked === "instalments" && means(turn, "agree");

/** They neither choose nor ask nor refuse: nobody is pushed to a decision. */
const ponders = (state: ConversationState, turn: HeardTurn): boolean =>
  state.asked !== null &&
  means(turn, "other") &&
  !means(turn, "ask_plan", "ask_deferral", "choose_plan");

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
