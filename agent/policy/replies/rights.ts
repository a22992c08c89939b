import { say } from "../../../domain/lines.ts";
import { asksWhenAnswered, claimsDataRights } from "../../understanding/asked-of-us.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";
import { callForAnswer } from "./knowledge-reply.ts";

/** Who objects to the record, where the pack stops no recording, goes on elsewhere or with a person: nothing is asked here. */
export function objectsToRecord(
  before: ConversationState,
  { rules }: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isNew = turn.triggers.has("rec_object") && !before.triggers.includes("rec_object");
  if (!isNew || rules.recordingObjection === "stop" || turn.triggers.has("human")) return undefined;
  return {
    act: "answer",
    because: ["trigger:rec_object"],
    lines: [],
    asked: null,
    exclusive: true,
  };
}

/** How long it takes, where a person was called for: no time is guessed. */
export function asksWhen(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isWithPerson =
    isWaiting(before) || (state.handoff !== undefined && (state.hold || state.frozen));
  if (!isWithPerson || turn.triggers.size > 0 || !asksWhenAnswered(turn.text)) return undefined;
  return { act: "stay", because: ["debtor:asks"], lines: [say("wait_unknown")], asked: null };
}

/** What is held of them, or that it be erased: a person sees to it, verified or not. */
export function dataRights(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!claimsDataRights(turn.text) || isWaiting(before) || before.ended) return undefined;
  return callForAnswer("debtor:asks");
}
