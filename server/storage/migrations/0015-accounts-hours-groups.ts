import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { accountOfBody } from "../cases/case-keys.ts";
import type { StoreKind } from "../store-kind.ts";

/**
 * The same debt under two ids is found by its account; a case of a round knows why it waits for its hour, and in
 * which of two groups that are compared it is.
 */
export const accountsHoursGroups = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql`create index cases_by_account on cases (${accountOfBody(kind)})`.execute(db);
    await db.schema.alterTable("round_cases").addColumn("hour_why", "text").execute();
    await db.schema.alterTable("round_cases").addColumn("trial_group", "text").execute();
  },
});
