import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { table, type StoreKind } from "../store-kind.ts";

/** Receipts that go out by themselves after a telephone call, and what became of them. */
export const receiptOrders = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await table({ db, kind }, "receipt_orders")
      .addColumn("call_id", "text", (column) => column.primaryKey())
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("ended_at", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("channel", "text")
      .addColumn("rule", "text")
      .addColumn("next_at", "text", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex("receipt_orders_due")
      .on("receipt_orders")
      .columns(["state", "next_at"])
      .execute();
  },
});
