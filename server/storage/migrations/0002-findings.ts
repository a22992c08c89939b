import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { hasFindings } from "../quality/finding-predicate.ts";
import { table, type StoreKind } from "../store-kind.ts";

/** What people say of the guard's judgements, and the way to these judgements in the logs. */
export const findings = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await table({ db, kind }, "finding_marks")
      .addColumn("call_id", "text", (column) => column.notNull())
      .addColumn("sequence", "integer", (column) => column.notNull())
      .addColumn("verdict", "text", (column) => column.notNull())
      .addColumn("note", "text")
      .addColumn("marked_by", "text", (column) => column.notNull())
      .addColumn("marked_at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("finding_marks_key", ["call_id", "sequence"])
      .execute();
    await sql`create index events_with_findings on events (at, call_id, sequence)
      where ${hasFindings}`.execute(db);
  },
});
