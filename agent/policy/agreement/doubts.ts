import { line, say } from "../../../domain/lines.ts";
import {
  disownsTerms,
  findsItEarly,
  isInTwoMinds,
} from "../../understanding/signs/doubts-terms.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { noCommitment } from "../replies/closing.ts";
import type { ConversationState } from "../state.ts";
import { lastDay } from "./details.ts";

/**
 * What keeps them from a yes is answered, and what was read back is not pressed: another day is asked for, or they hear
 * that nothing has to be decided now. Said again, it is the end of the talk.
 */
export function doubtAnswered(state: ConversationState, turn: HeardTurn): Decision | undefined {
  const { text } = turn;
  if (isInTwoMinds(text)) {
    const because = ["confirm:open", "debtor:ponders"];
    if ((state.lineUses.no_commitment ?? 0) > 0) return noCommitment(state, because);
    const lines = [say("no_commitment")];
    return { state, reply: { act: "stay", because, lines, asked: "confirm" } };
  }
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

/** A no to what was read back: in so many words, or that they never said so. */
export const saysNo = (turn: HeardTurn): boolean =>
  means(turn, "disagree", "refuse_to_pay") ||
  turn.triggers.has("dispute") ||
  disownsTerms(turn.text);
