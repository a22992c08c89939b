import { say } from "../../../domain/lines.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import { isMedicalEmergency } from "../../understanding/signs/medical-emergency.ts";
import { isInPeril } from "../../understanding/signs/in-peril.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/** Danger to life, from a body that fails or from others. */
export const isInDanger = (text: string): boolean => isMedicalEmergency(text) || isInPeril(text);

/** Danger told of once the talk has been handed on: where help is comes before whatever was being waited for. */
export function inDangerAgain(
  before: ConversationState,
  _state: ConversationState,
  { text }: HeardTurn,
): PublicReply | undefined {
  if (!before.triggers.includes("vulnerable") || !isInDanger(text)) return undefined;
  return {
    act: "handoff",
    because: ["trigger:vulnerable"],
    lines: [say(isMedicalEmergency(text) ? "emergency" : "peril")],
    asked: null,
    exclusive: true,
  };
}

/**
 * Danger to life is answered with where help is, to a child too, and nobody is sent away with it: an ambulance before
 * anything else, and the line for danger from others.
 */
export function inPeril(reply: PublicReply, trigger: Trigger, turn: HeardTurn): PublicReply {
  if (isMedicalEmergency(turn.text)) {
    const { ends: _ends, ...rest } = reply;
    return { ...rest, lines: [say("emergency"), ...(trigger === "selfharm" ? reply.lines : [])] };
  }
  const isOfPeril = trigger === "vulnerable" || trigger === "minor";
  if (!isOfPeril || !isInPeril(turn.text)) return reply;
  const { ends: _ends, ...rest } = reply;
  return { ...rest, lines: [say("peril")] };
}
