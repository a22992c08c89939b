import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { table, type StoreKind } from "../store-kind.ts";

/** Which server holds the line of which spoken call, and who listens to it. */
export const lines = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await table({ db, kind }, "lines")
      .addColumn("call_id", "text", (column) => column.primaryKey())
      .addColumn("server_url", "text", (column) => column.notNull())
      .addColumn("held_at", "text", (column) => column.notNull())
      .execute();
    await table({ db, kind }, "call_listeners")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("call_id", "text", (column) => column.notNull())
      .addColumn("user_name", "text", (column) => column.notNull())
      .addColumn("seen_at", "text", (column) => column.notNull())
      .execute();
  },
});
