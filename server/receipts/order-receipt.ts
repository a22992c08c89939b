import type { Transaction } from "kysely";
import { isVerified } from "../../agent/policy/people/identity.ts";
import type { ConversationState } from "../../agent/policy/state.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import { instantAt } from "../clock.ts";
import { orderDelayMs } from "./receipt-limits.ts";
import { addReceiptOrder } from "../storage/receipts/receipt-orders.ts";
import type { Tables } from "../storage/tables.ts";

/**
 * Orders the receipt of a telephone call that these entries end; part of the transaction that writes them, so that no
 * crash loses one. A chat has its receipt on its own page, and without verification there is none. Whether it may be sent
 * is asked when it is.
 */
export async function orderReceipt(
  transaction: Transaction<Tables>,
  entries: readonly Pick<StoredEvent, "at" | "event">[],
  state: ConversationState,
): Promise<void> {
  const end = entries.find(({ event }) => event.type === "line-end");
  const { call, debt } = state;
  if (end === undefined || call.channel !== "voice" || !isVerified(state)) return;
  const ended = { callId: call.id, caseId: debt.caseId, endedAt: end.at };
  const dueAt = instantAt(Date.parse(end.at) + orderDelayMs);
  await addReceiptOrder(transaction, ended, dueAt);
}
