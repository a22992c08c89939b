import { say } from "../../../domain/lines.ts";
import { gaveItAway, gaveSecretAway } from "../../understanding/signs/claim/scam-questions.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";

/** Right after codes were warned of, "I already gave it" is of the code, and no claim to have paid. */
export const tellsItWasGiven = ({ lastLines }: ConversationState, { text }: HeardTurn): boolean =>
  lastLines.some(({ key }) => key === "rights_secret" || key === "swindle_feared") &&
  (gaveItAway(text) || gaveSecretAway(text));

/** A code is in a stranger's hands: the bank comes now, and a person after it. Nothing is offered to them, and nothing asked. */
export function swindled(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (state.party !== "unknown" || !tellsItWasGiven(before, turn)) return undefined;
  const reply = {
    because: ["debtor:swindled"],
    lines: [say("swindle_feared")],
    asked: null,
    exclusive: true,
  } as const;
  return isWaiting(before)
    ? { ...reply, act: "stay" }
    : { ...reply, act: "handoff", handoff: "authority" };
}
