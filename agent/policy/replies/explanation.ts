import { toPublicCase } from "../../../domain/case-views.ts";
import { line, say, type PublicLine } from "../../../domain/lines.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import type { ConversationState } from "../state.ts";
import { dangerToldAgain } from "./danger.ts";
import { replyToTrigger } from "./trigger-replies.ts";

/** What was stopped, and what is told of it to whoever asks how it goes on; none of these asks for anything. */
const explaining: readonly Trigger[] = [
  "vulnerable",
  "deceased",
  "bankrupt",
  "fraud",
  "already_paid",
  "dispute",
  "complaint",
];

/** "What happens now?", "how do I send you documents?": what was said of it once more; no word of money is in it. */
export function explanation(state: ConversationState, turn: HeardTurn): PublicReply | undefined {
  if (
    !isQuestion(turn.text) ||
    turn.triggers.has("human") ||
    means(turn, "are_you_ai", "ask_human")
  )
    return undefined;
  // "Could I pay fifty?" tells something, which is noted for the person.
  if (Object.keys(turn.understanding.slots).length > 0) return undefined;
  const view = toPublicCase(state.debt);
  if (means(turn, "suspect_fraud") || turn.triggers.has("suspect_fraud")) {
    const { officialChannel } = view;
    return stay([line("suspect_fraud", { officialChannel })]);
  }
  const lines = turn.triggers.has("complaint")
    ? replyToTrigger("complaint", view)?.lines
    : explainedAnew(state);
  return lines === undefined ? undefined : stay(lines);
}

/** Times that what was taken down is told whole; who asks on hears what it means for them. */
const wholeMax = 2;

function explainedAnew(state: ConversationState): readonly PublicLine[] | undefined {
  const lines = explained(state);
  const [first] = lines ?? [];
  const isTold = first !== undefined && (state.lineUses[first.key] ?? 0) >= wholeMax;
  return isTold && state.frozen ? [say("checked_meanwhile")] : lines;
}

/** What was said of the gravest thing that was taken down, once more. */
export function explained(state: ConversationState): readonly PublicLine[] | undefined {
  if (state.triggers.includes("vulnerable")) {
    const again = dangerToldAgain(state);
    if (again !== undefined) return again;
  }
  const about = explaining.find((trigger) => state.triggers.includes(trigger));
  return about === undefined ? undefined : replyToTrigger(about, toPublicCase(state.debt))?.lines;
}

const stay = (lines: readonly PublicLine[]): PublicReply => ({
  act: "answer",
  because: [],
  lines,
  asked: null,
});
