import type { LineNotice } from "../../agent/conversation-types.ts";
import type { RecordedTurn } from "../../domain/call-record.ts";
import type { MinorUnits } from "../../domain/money.ts";

/** A recorded event of the line. */
export type SystemTurn = Extract<RecordedTurn, { speaker: "system" }>;

/**
 * A recorded event as the conversation hears of it.
 * @param balance what a payment without an amount is taken to be.
 */
export function lineNotice(turn: SystemTurn, atMs: number, balance: MinorUnits): LineNotice {
  const { event, digits = "", amount = balance } = turn;
  if (event === "keypad") return { type: "keypad-press", digits, atMs };
  if (event === "debtor-silent") return { type: "silence-elapse", atMs };
  if (event === "payment-received") return { type: "payment-receive", amount, atMs };
  if (event === "technical-fault") return { type: "technical-fault", atMs };
  return { type: "line-end", cause: event === "debtor-hang-up" ? "hang-up" : event, atMs };
}
