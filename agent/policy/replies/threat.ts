import { toPublicCase } from "../../../domain/case-views.ts";
import { line, say } from "../../../domain/lines.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import { isInPeril } from "../../understanding/signs/danger/in-peril.ts";
import { goesOnNow, wasThreatened } from "../../understanding/signs/contact/threat-by-caller.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/**
 * Somebody was threatened in our name: that nobody may do so comes first, and that it is taken down as a complaint. Where
 * it goes on as they speak, where help is comes before.
 */
export function threatTold(
  { debt }: ConversationState,
  reply: PublicReply,
  { trigger, turn }: { readonly trigger: Trigger; readonly turn: HeardTurn },
): PublicReply {
  const isOfThreat = trigger === "complaint" || (trigger === "vulnerable" && isInPeril(turn.text));
  const isComplaint = turn.triggers.has("complaint") && isOfThreat;
  if (!isComplaint || !wasThreatened(turn.text) || goesOnNow(turn.text)) return reply;
  const { complaintChannel } = toPublicCase(debt);
  return { ...reply, lines: [say("threat_told"), line("complaint", { complaintChannel })] };
}
