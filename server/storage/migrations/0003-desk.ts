import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { table, type StoreKind } from "../store-kind.ts";

/** Handoffs, the seats of those who take them, and what they note after a call. */
export const desk = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await table({ db, kind }, "handoffs")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("call_id", "text", (column) => column.notNull())
      .addColumn("reason", "text")
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("requested_at", "text", (column) => column.notNull())
      .addColumn("taken_by", "text")
      .addColumn("taken_at", "text")
      .addColumn("ended_at", "text")
      .execute();
    // A call has at most one person who comes, or leads it.
    await sql`create unique index handoffs_open on handoffs (call_id) where ended_at is null`.execute(
      db,
    );
    await db.schema
      .createIndex("handoffs_by_time")
      .on("handoffs")
      .columns(["requested_at", "id"])
      .execute();
    await table({ db, kind }, "seats")
      .addColumn("user_name", "text", (column) => column.primaryKey())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("since", "text", (column) => column.notNull())
      .addColumn("seen_at", "text", (column) => column.notNull())
      .addColumn("skills", "text", (column) => column.notNull())
      .execute();
    await table({ db, kind }, "wrap_ups")
      .addColumn("call_id", "text", (column) => column.notNull())
      .addColumn("user_name", "text", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("saved_at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("wrap_ups_key", ["call_id", "user_name"])
      .execute();
  },
});
