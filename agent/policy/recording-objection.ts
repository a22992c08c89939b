import { acceptsRecording } from "../understanding/signs/contact/accepts-recording.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import type { ConversationState } from "./state.ts";

/** An objection to the record stands until they agree to go on here, where the pack does not simply stop the recording. */
export function absorbRecording(state: ConversationState, turn: HeardTurn): ConversationState {
  if (state.rules.recordingObjection === "stop") return state;
  if (turn.triggers.has("rec_object")) return { ...state, objectsToRecording: true };
  if (state.objectsToRecording !== true || !goesOn(state, turn)) return state;
  const { objectsToRecording: _, ...rest } = state;
  return rest;
}

/** They say so, or bring business after it was said that going on here is recorded. Who they are is no business yet. */
function goesOn({ lineUses }: ConversationState, turn: HeardTurn): boolean {
  const agrees = means(turn, "agree") && !means(turn, "disagree");
  if (agrees || acceptsRecording(turn.text)) return true;
  const isTold = lineUses.record_or_elsewhere !== undefined;
  return isTold && means(turn, "promise_to_pay", "partial_payment", "choose_plan", "give_reason");
}
