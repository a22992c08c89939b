import type { Kysely } from "kysely";
import type { Instant } from "../../domain/calendar.ts";
import type { DeliveryState, SendResult } from "../ports/message-carrier.ts";
import type { Tables } from "../storage/tables.ts";

export type MessageRow = Tables["messages"];
type Db = Kysely<Tables>;

/** Where a message stands. `sending`: the carrier is being asked. `in_doubt`: nobody knows, it counts as sent. */
export type MessageState =
  "received" | "sending" | DeliveryState | "refused" | "in_doubt" | "not_written";

/** A message before anything has become of it. */
export const newMessage = (
  row: Pick<
    MessageRow,
    "message_id" | "direction" | "channel" | "number" | "purpose" | "template" | "carrier" | "at"
  > &
    Partial<MessageRow> & { readonly state: MessageState },
): MessageRow => ({
  case_id: null,
  debtor_id: null,
  round_id: null,
  attempt_id: null,
  words_hash: null,
  locale: null,
  text: null,
  segments: null,
  link_id: null,
  carrier_message_id: null,
  answers: null,
  error: null,
  created_by: "kindline",
  updated_at: row.at,
  ...row,
});

/** @returns false where there is one with this id: nothing is sent twice. */
export async function addMessage(db: Db, row: MessageRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("messages")
    .values(row)
    .onConflict((conflict) => conflict.column("message_id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether there is a message with this id. */
export async function hasMessage(db: Db, messageId: string): Promise<boolean> {
  const row = await db
    .selectFrom("messages")
    .select("message_id")
    .where("message_id", "=", messageId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes down what a carrier answered; a report that was faster stays. */
export async function noteSent(
  db: Db,
  messageId: string,
  { result, at }: { readonly result: SendResult; readonly at: Instant },
): Promise<void> {
  const state: MessageState = result.state === "unsure" ? "in_doubt" : result.state;
  await db
    .updateTable("messages")
    .set({
      state,
      error: result.state === "accepted" ? null : result.code,
      carrier_message_id: result.state === "accepted" ? result.carrierMessageId : null,
      updated_at: at,
    })
    .where("message_id", "=", messageId)
    .where("state", "in", ["sending", "in_doubt"])
    .execute();
}

/** What may follow what, for reports come late and out of order: the last three are ends. */
const follows: Readonly<Record<DeliveryState, readonly MessageState[]>> = {
  accepted: ["sending", "in_doubt"],
  sent: ["sending", "in_doubt", "accepted"],
  delivered: ["sending", "in_doubt", "accepted", "sent", "undelivered"],
  undelivered: ["sending", "in_doubt", "accepted", "sent"],
  failed: ["sending", "in_doubt", "accepted", "sent"],
};

/** @returns the message, if the report told something new. */
export async function noteReport(
  db: Db,
  messageId: string,
  { state, at }: { readonly state: DeliveryState; readonly at: Instant },
): Promise<MessageRow | undefined> {
  return await db
    .updateTable("messages")
    .set({ state, updated_at: at })
    .where("message_id", "=", messageId)
    .where("direction", "=", "out")
    .where("state", "in", follows[state])
    .returningAll()
    .executeTakeFirst();
}

/** Orders of which nothing was heard, of a server that died: they count as sent, and are not sent again. */
export async function giveUpOrders(db: Db, before: Instant, at: Instant): Promise<void> {
  await db
    .updateTable("messages")
    .set({ state: "in_doubt" satisfies MessageState, updated_at: at })
    .where("state", "=", "sending")
    .where("updated_at", "<", before)
    .execute();
}
