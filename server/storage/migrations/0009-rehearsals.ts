import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { personByBirthDate, personByIdLast4 } from "../cases/case-keys.ts";
import { table, type StoreKind } from "../store-kind.ts";

/**
 * Rehearsals of rounds. And people are found by what their cases say of them, so that the caps count two debts
 * without a debtor's id as one person's.
 */
export const rehearsals = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql`create index cases_by_birth_date on cases (${personByBirthDate(kind)})`.execute(db);
    await sql`create index cases_by_id_last4 on cases (${personByIdLast4(kind)})`.execute(db);
    // The stop has a row of its own, so that it never waits for those who decide on attempts.
    await sql`insert into dial_gate (id, latest_at, stopped_at, stopped_by, stop_reason)
      select 'stop', latest_at, stopped_at, stopped_by, stop_reason from dial_gate where id = 'all'`.execute(
      db,
    );
    await sql`update dial_gate set stopped_at = null, stopped_by = null, stop_reason = null where id = 'all'`.execute(
      db,
    );
    await table({ db, kind }, "round_rehearsals")
      .addColumn("rehearsal_id", "text", (column) => column.primaryKey())
      .addColumn("round_id", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("request", "text", (column) => column.notNull())
      .addColumn("plan_hash", "text", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("created_by", "text", (column) => column.notNull())
      .addColumn("updated_at", "text", (column) => column.notNull())
      .addColumn("ended_at", "text")
      .addColumn("fault", "text")
      .addColumn("result", "text")
      .addColumn("done", "integer", (column) => column.notNull())
      .addColumn("total", "integer", (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex("round_rehearsals_by_round")
      .on("round_rehearsals")
      .columns(["round_id", "created_at"])
      .execute();
  },
});
