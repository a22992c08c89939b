import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** How a debtor wishes to be contacted, as a mark on the case. */
export const contactWishes = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable("marks").addColumn("wish", "text").execute();
  },
});
