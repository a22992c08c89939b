import { say } from "../../../domain/lines.ts";
import { offersPayment } from "../absorb.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isVerified } from "../people/identity.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";

const alone = {
  act: "answer",
  because: ["trigger:rec_object"],
  exclusive: true,
} as const;

/**
 * Who objects to the record, where the pack stops no recording, goes on elsewhere or with a person: nothing is asked here.
 * Where it is stopped, the talk of money does not go on in the same breath; what was asked is still open.
 */
export function objectsToRecord(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (turn.triggers.has("human")) return undefined;
  if (before.triggers.includes("rec_object")) return standingObjection(before, state, turn);
  if (!turn.triggers.has("rec_object")) return undefined;
  if (state.rules.recordingObjection !== "stop") return { ...alone, lines: [], asked: null };
  const goesOn = !isVerified(before) || offersPayment(turn) || turn.triggers.size > 1;
  return goesOn ? undefined : { ...alone, lines: [] };
}

/** Times the other ways are named to whoever objects and goes on talking, before the talk is left. */
const remindersMax = 3;

/** Nobody who objects is recorded on the strength of what else they say: until they agree, the two ways are said again. */
function standingObjection(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isOpen = state.objectsToRecording === true && !isWaiting(before);
  if (!isOpen || before.ended || means(turn, "goodbye")) return undefined;
  if ((before.lineUses.record_or_elsewhere ?? 0) < remindersMax) {
    return { ...alone, lines: [say("record_or_elsewhere")], asked: null };
  }
  return { ...alone, lines: [say("goodbye")], asked: null, ends: true };
}
