import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { callId as toCallId, type CallId } from "../../../domain/ids.ts";
import type { ReceiptSending } from "../../protocol/receipts.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";

/** A receipt that is to go out by itself after a call. */
export interface ReceiptOrder {
  readonly callId: CallId;
  readonly caseId: string;
  readonly endedAt: Instant;
}

/** What became of an order. */
export type ReceiptSettled =
  | { readonly state: "sent"; readonly channel: string }
  | { readonly state: "not_sent"; readonly rule: string }
  | { readonly state: "waiting"; readonly rule: string; readonly nextAt: Instant };

/** Receipts that go out by themselves. */
export interface ReceiptOrderStore {
  /** Takes what is due; until `until` no other server has it. */
  takeOrders(now: Instant, until: Instant): Promise<readonly ReceiptOrder[]>;
  settleOrder(callId: CallId, settled: ReceiptSettled, at: Instant): Promise<void>;
  /** How it stands with the receipt of a call that goes out by itself; undefined where none was to. */
  sendingOf(callId: CallId): Promise<ReceiptSending | undefined>;
  /** Whether the debtor, or somebody of the staff, has had a link to the receipt of this call made. */
  isGiven(callId: CallId): Promise<boolean>;
}

/** Orders of one look: more wait for the next, a few seconds later. */
const takenMax = 20;

/** Whose links are made without anybody asking. */
const byItself = "kindline";

/** Orders the receipt of a call that has ended, in the transaction that writes the end. */
export async function addReceiptOrder(
  transaction: Transaction<Tables>,
  { callId, caseId, endedAt }: ReceiptOrder,
  dueAt: Instant,
): Promise<void> {
  await transaction
    .insertInto("receipt_orders")
    .values({
      call_id: callId,
      case_id: caseId,
      ended_at: endedAt,
      state: "waiting",
      channel: null,
      rule: null,
      next_at: dueAt,
      at: endedAt,
    })
    .onConflict((conflict) => conflict.column("call_id").doNothing())
    .execute();
}

export const orderPart = (db: Database["db"]): ReceiptOrderStore => ({
  takeOrders: (now, until) => take(db, now, until),
  async settleOrder(callId, settled, at) {
    await db
      .updateTable("receipt_orders")
      .set({
        state: settled.state,
        channel: settled.state === "sent" ? settled.channel : null,
        rule: settled.state === "sent" ? null : settled.rule,
        ...(settled.state === "waiting" ? { next_at: settled.nextAt } : {}),
        at,
      })
      .where("call_id", "=", callId)
      .where("state", "=", "waiting")
      .execute();
  },
  async sendingOf(callId) {
    const row = await db
      .selectFrom("receipt_orders")
      .selectAll()
      .where("call_id", "=", callId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const state = row.state as ReceiptSending["state"];
    const { channel, rule } = row;
    const at = (state === "waiting" ? row.next_at : row.at) as Instant;
    return { state, channel: channel as ReceiptSending["channel"], rule, at };
  },
  async isGiven(callId) {
    const row = await db
      .selectFrom("receipts")
      .select("receipt_id")
      .where("call_id", "=", callId)
      .where("created_by", "!=", byItself)
      .executeTakeFirst();
    return row !== undefined;
  },
});

async function take(
  db: Database["db"],
  now: Instant,
  until: Instant,
): Promise<readonly ReceiptOrder[]> {
  const due = await db
    .selectFrom("receipt_orders")
    .selectAll()
    .where("state", "=", "waiting")
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(takenMax)
    .execute();
  const taken: ReceiptOrder[] = [];
  for (const row of due) {
    const { numUpdatedRows } = await db
      .updateTable("receipt_orders")
      .set({ next_at: until })
      .where("call_id", "=", row.call_id)
      .where("state", "=", "waiting")
      .where("next_at", "=", row.next_at)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) continue;
    const endedAt = row.ended_at as Instant;
    taken.push({ callId: toCallId(row.call_id), caseId: row.case_id, endedAt });
  }
  return taken;
}
