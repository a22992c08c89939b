import { say } from "../../../domain/lines.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import { waitsOn } from "../../understanding/signs/contact/ends-wait.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";

/** "I'll wait", while a person is on the way: waited with them, whatever else the words could mean. */
export function waitedOn(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!isWaiting(before) || before.ended || !waitsOn(turn.text)) return undefined;
  return stay(state.hold || state.frozen ? "quiet_waiting" : "handoff_waiting");
}

/** Whoever told us of the debtor's death and says more of it, or asks, hears what becomes of it. */
export function deathTold(
  before: ConversationState,
  { party }: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (party !== "third_party" || !before.triggers.includes("deceased")) return undefined;
  const isTold = before.lastLines.some(({ key }) => key === "deceased_later");
  const wantsOther = turn.triggers.has("human") || means(turn, "goodbye");
  // That nothing is wanted of them now is said as often as they ask about money.
  const isAnswered = isTold && !isQuestion(turn.text);
  return !isWaiting(before) || isAnswered || wantsOther ? undefined : stay("deceased_later");
}

const stay = (key: "quiet_waiting" | "handoff_waiting" | "deceased_later"): PublicReply => ({
  act: "stay",
  because: ["handoff:waiting"],
  lines: [say(key)],
  asked: null,
});
