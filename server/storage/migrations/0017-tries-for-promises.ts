import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Attempts that a promise asks for, a reminder and a follow-up, which are none of the treatment's tries. */
export const triesForPromises = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable("round_cases")
      .addColumn("promise_tries", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
  },
});
