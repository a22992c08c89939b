import { say } from "../../../domain/lines.ts";
import { namesTwoPayments } from "../../understanding/signs/payment/two-payments.ts";
import type { Decision } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";

/** Of two payments the first is read back, and the other is not passed over in silence. */
export function withSecond(decision: Decision, { text }: HeardTurn): Decision {
  const { state, reply } = decision;
  if (reply.act !== "read_back" || !namesTwoPayments(text)) return decision;
  return { state, reply: { ...reply, lines: [say("second_payment"), ...reply.lines] } };
}
