import { acceptsRecording } from "../understanding/signs/accepts-recording.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import type { ConversationState } from "./state.ts";

/** An objection to the record stands until they agree to go on here, where the pack does not simply stop the recording. */
export function absorbRecording(state: ConversationState, turn: HeardTurn): ConversationState {
  if (state.rules.recordingObjection === "stop") return state;
  if (turn.triggers.has("rec_object")) return { ...state, objectsToRecording: true };
  const agrees = means(turn, "agree") && !means(turn, "disagree");
  if (state.objectsToRecording !== true || !(agrees || acceptsRecording(turn.text))) return state;
  const { objectsToRecording: _, ...rest } = state;
  return rest;
}
