import type { CreateTableBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { refuseChanges, table, type Place, type StoreKind } from "../store-kind.ts";

/** Receipts and what debtors do with them; links to payment providers and what came back. */
export const receipts = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createReceipts({ db, kind });
    await createPayments({ db, kind });
    // What a provider said is evidence.
    await refuseChanges(db, { kind, table: "payment_events" });
  },
});

/** Text columns; those may be null whose name ends in `?`. */
function texts(
  builder: CreateTableBuilder<string, string>,
  names: string,
): CreateTableBuilder<string, string> {
  return names.split(" ").reduce((made, name) => {
    if (name.endsWith("?")) return made.addColumn(name.slice(0, -1), "text");
    return made.addColumn(name, "text", (column) => column.notNull());
  }, builder);
}

async function createReceipts(place: Place): Promise<void> {
  const { db } = place;
  const keyed = (name: string, key: string) =>
    table(place, name).addColumn(key, "text", (column) => column.primaryKey());
  await texts(
    keyed("receipts", "receipt_id"),
    "call_id case_id kind channel created_at created_by expires_at device_hash? opened_at? revoked_at? revoked_rule? stopped_at?",
  )
    .addColumn("is_proved", "integer", (column) => column.notNull())
    .addColumn("failures", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("receipts_by_call").on("receipts").column("call_id").execute();
  await db.schema.createIndex("receipts_by_case").on("receipts").column("case_id").execute();
  await texts(keyed("receipt_surveys", "call_id"), "answered at")
    .addColumn("fair", "integer", (column) => column.notNull())
    .execute();
}

async function createPayments(place: Place): Promise<void> {
  const { db } = place;
  await texts(
    table(place, "payment_links").addColumn("link_id", "text", (column) => column.primaryKey()),
    "case_id call_id provider currency amount state created_at created_by expires_at",
  ).execute();
  await db.schema
    .createIndex("payment_links_by_case")
    .on("payment_links")
    .column("case_id")
    .execute();
  await texts(
    table(place, "payment_events"),
    "provider event_id link_id case_id? payment_id type currency amount at received_at verdict",
  )
    .addPrimaryKeyConstraint("payment_events_key", ["provider", "event_id"])
    .execute();
  await db.schema
    .createIndex("payment_events_by_case")
    .on("payment_events")
    .column("case_id")
    .execute();
  await texts(
    table(place, "payment_postings").addColumn("payment_id", "text", (column) =>
      column.primaryKey(),
    ),
    "source link_id? reason? balance_before balance_after",
  ).execute();
  await db.schema.createIndex("payments_by_posting").on("payments").column("posted_at").execute();
}
