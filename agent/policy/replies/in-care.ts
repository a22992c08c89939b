import { say } from "../../../domain/lines.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import { mournsOwn } from "../../understanding/signs/welfare/mourns-own.ts";
import { sellsBody } from "../../understanding/signs/welfare/sells-body.ts";
import { feelsWorthless } from "../../understanding/signs/welfare/tells-shame.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";

/**
 * What somebody vulnerable hears first: who would give up a part of themselves, that they should not; who has lost
 * somebody, condolence and nothing else; who feels worthless is told otherwise by the one who hears it.
 */
export function inCare(reply: PublicReply, trigger: Trigger, turn: HeardTurn): PublicReply {
  if (trigger !== "vulnerable") return reply;
  if (sellsBody(turn.text)) return { ...reply, lines: [say("spare_body"), ...reply.lines] };
  if (turn.understanding.triggers.includes("deceased") || mournsOwn(turn.text)) {
    return { ...reply, lines: [say("deceased")] };
  }
  return feelsWorthless(turn.text) ? { ...reply, lines: [say("worth_heard")] } : reply;
}
