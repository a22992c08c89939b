import { dateAt } from "../../domain/calendar.ts";
import { toPublicCase, type VerifiedCase } from "../../domain/case-views.ts";
import { line, say, type Line } from "../../domain/lines.ts";
import type { Act } from "../../domain/move.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import { verifiedCase } from "./identity.ts";
import type { ConversationState } from "./state.ts";

/** Lines that may stand before a reply; more would be a speech, not an answer. */
const leadLinesMax = 2;

/** What is said before the reply: a feeling acknowledged, a question answered. */
export function leadingLines(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  const leads = [
    ...buffer(before, state, turn),
    ...recording(before, state, turn),
    ...answers(state, turn),
  ];
  return leads.slice(0, leadLinesMax);
}

/** Before a reply that stands alone: only what was asked of the recording, and in a crisis nothing. */
export const leadsOfExclusive = (
  before: ConversationState,
  state: ConversationState,
  { turn, act }: { readonly turn: HeardTurn; readonly act: Act },
): readonly Line[] => (act === "crisis" ? [] : recording(before, state, turn));

/** The emotion buffer: at the first abnormal turn of a streak, before anything else. */
function buffer(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  if (state.emotionStreak === 0 || before.emotionStreak > 0) return [];
  switch (turn.understanding.emotion.label) {
    case "angry":
      return [say("buffer_angry")];
    case "anxious":
      return [say("buffer_anxious")];
    case "sad":
      return [say("buffer_sad")];
    case "desperate":
      return [say("buffer_desperate")];
    default:
      return [];
  }
}

/** Who objects to being recorded hears in the same turn what becomes of it, by the rules of the pack. */
function recording(
  before: ConversationState,
  { rules }: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  if (!turn.triggers.has("rec_object") || before.triggers.includes("rec_object")) return [];
  return [
    say(rules.recordingObjection === "stop" ? "recording_stopped" : "recording_alternatives"),
  ];
}

/** Side questions are answered in the turn they are asked, then the talk goes on. */
function answers(state: ConversationState, turn: HeardTurn): readonly Line[] {
  const lines: Line[] = [];
  if (turn.triggers.has("ai_query")) lines.push(say("ai_yes"));
  if (means(turn, "who_are_you")) {
    lines.push(line("who_we_are", { institution: toPublicCase(state.debt).institution }));
  }
  return [...lines, ...debtAnswers(state, turn)];
}

function debtAnswers(state: ConversationState, turn: HeardTurn): readonly Line[] {
  const debt = verifiedCase(state);
  // A debt that is doubted or left in peace is not put into figures.
  if (debt === undefined || state.hold || state.frozen || !state.overdueSaid) return [];
  const lines: Line[] = [];
  if (means(turn, "ask_fee", "ask_balance")) lines.push(balanceLine(debt));
  if (means(turn, "ask_consequence")) lines.push(say("consequence"));
  return lines;
}

/** What the balance is made of, or the balance alone where its parts do not add up to it. */
function balanceLine(debt: VerifiedCase): Line {
  const { creditor, product, principal, interest, lateFee, balance, dueDate } = debt;
  const asOf = dateAt(debt.balanceAsOf, debt.debtor.timezone);
  return principal + interest + lateFee === balance
    ? line("balance_breakdown", { principal, interest, lateFee, balance, asOf })
    : line("state_overdue", { creditor, product, balance, dueDate, asOf });
}
