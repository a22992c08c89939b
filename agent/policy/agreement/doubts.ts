import type { Arrangement } from "../../../domain/arrangement.ts";
import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, say } from "../../../domain/lines.ts";
import { isQuestion, spokenLanguage } from "../../understanding/said-words.ts";
import {
  asksIfFree,
  disownsTerms,
  findsItEarly,
  findsItUnfit,
  isInTwoMinds,
} from "../../understanding/signs/payment/doubts-terms.ts";
import { hangsOn } from "../../understanding/signs/payment/hangs-on.ts";
import { cancels } from "../../understanding/signs/payment/takes-back.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { noCommitment } from "../replies/closing.ts";
import type { ConversationState } from "../state.ts";
import { lastDay } from "./details.ts";
import { offerOptions } from "./options.ts";
import { bringsProposal } from "./proposal.ts";

/**
 * What keeps them from a yes is answered, and what was read back is not pressed: another day is asked for, or it is put
 * aside and they hear that nothing has to be decided now. A "thanks" to that agrees to nothing.
 */
export function doubtAnswered(
  state: ConversationState,
  turn: HeardTurn,
  pending: Arrangement,
): Decision | undefined {
  const { text } = turn;
  if (asksIfFree(text)) return free(putAside(state, pending));
  if (isInTwoMinds(text) || isHedgedAgain(state, turn)) return putOff(state, pending);
  if (!findsItEarly(text) || means(turn, "ask_discount")) return undefined;
  const { date: _date, ...kept } = state.proposal ?? { quote: text };
  const latest = lastDay(state);
  return {
    state: { ...state, readBack: undefined, proposal: kept, dateLimit: latest },
    reply: {
      act: "ask_detail",
      because: ["confirm:no", "proposal:date_missing"],
      lines: [line("date_too_far", { latest })],
      asked: "date",
    },
  };
}

/** It stands no longer, and is read back again to whoever returns to it. */
export const putAside = (state: ConversationState, pending: Arrangement): ConversationState => ({
  ...state,
  readBack: undefined,
  proposal: undefined,
  setAside: pending,
});

/** "In full on the 5th if my brother pays me back": read back without its condition it would be another promise. */
export function conditional(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (!hangsOn(turn.text) || !bringsProposal(before, state)) return undefined;
  const open = { ...state, readBack: undefined, proposal: undefined, leftAlone: true };
  const lines = [say("no_commitment")];
  const because = ["debtor:ponders"];
  return { state: open, reply: { act: "stay", because, lines, asked: null } };
}

/** Nothing is asked until they come back to it themselves; put off once more, it is the end of the talk. */
function putOff(state: ConversationState, pending: Arrangement): Decision {
  const because = ["confirm:open", "debtor:ponders"];
  const aside = { ...putAside(state, pending), leftAlone: true };
  if ((state.lineUses.no_commitment ?? 0) > 0) return noCommitment(aside, because);
  return {
    state: aside,
    reply: { act: "stay", because, lines: [say("no_commitment")], asked: null },
  };
}

/** "Do I have a choice?": they have, and hear what else there is where they have not heard it yet. */
function free(state: ConversationState): Decision {
  const because = ["confirm:no", "debtor:asks"];
  const told = say("free_to_refuse");
  if (state.offered) {
    const next = { ...state, leftAlone: true };
    return { state: next, reply: { act: "stay", because, lines: [told], asked: null } };
  }
  const offer = offerOptions(state, state.debt as VerifiedCase, because);
  return { ...offer, reply: { ...offer.reply, lines: [told, ...offer.reply.lines] } };
}

/** The terms were said twice, and both answers were a condition or a doubt: they are not put a third time. */
const isHedgedAgain = ({ lineUses, lastLines }: ConversationState, turn: HeardTurn): boolean =>
  turn.understanding.hedged === true &&
  !isQuestion(turn.text) &&
  lastLines.some(({ key }) => key.startsWith("read_back_") && (lineUses[key] ?? 0) > 1) &&
  !means(turn, "disagree", "refuse_to_pay", "ask_fee", "ask_balance", "ask_consequence");

/** A no to what was read back: in so many words, or that they never said so. */
export const saysNo = (turn: HeardTurn): boolean =>
  means(turn, "disagree", "refuse_to_pay") ||
  turn.triggers.has("dispute") ||
  cancels(turn.text, spokenLanguage(turn.text)) ||
  [disownsTerms, findsItUnfit].some((says) => says(turn.text));
