import { say } from "../../../domain/lines.ts";
import { asksWhenAnswered, claimsDataRights } from "../../understanding/asked-of-us.ts";
import { grievesConduct } from "../../understanding/signs/grieves-conduct.ts";
import { offersPayment } from "../absorb.ts";
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

/** A debt adviser is at work, or they are on active duty: the case is held, nothing is asked, and a person goes on. */
export function protectedBy(
  before: ConversationState,
  { protectedAs }: ConversationState,
): PublicReply | undefined {
  if (protectedAs === undefined || before.protectedAs !== undefined) return undefined;
  const isServing = protectedAs === "serving";
  return {
    act: "handoff",
    because: [isServing ? "debtor:serves" : "debtor:has_adviser"],
    lines: [say(isServing ? "rights_service" : "rights_adviser")],
    asked: null,
    exclusive: true,
    handoff: isServing ? "authority" : "hardship",
  };
}

/** How they were contacted is heard first, and what can be done about it: money is not the next sentence. */
export function conductHeard(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isFree = turn.triggers.size === 0 && !isWaiting(before) && state.party === "unknown";
  const isSaid = before.lineUses.rights_conduct !== undefined;
  if (!isFree || isSaid || offersPayment(turn) || !grievesConduct(turn.text)) return undefined;
  return {
    act: "answer",
    because: ["debtor:conduct"],
    lines: [say("rights_conduct")],
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
