import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { refuseChanges, table, type Place, type StoreKind } from "../store-kind.ts";

/** The tables of the first version. */
export const first = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createCases({ db, kind });
    await createCalls({ db, kind });
    await createStaff({ db, kind });
    await refuseChanges(db, { kind, table: "events" });
    await refuseChanges(db, { kind, table: "audit" });
  },
});

async function createCases({ db, kind }: Place): Promise<void> {
  await table({ db, kind }, "cases")
    .addColumn("case_id", "text", (column) => column.primaryKey())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("search", "text", (column) => column.notNull())
    .addColumn("hold", "integer", (column) => column.notNull())
    .addColumn("frozen", "integer", (column) => column.notNull())
    .addColumn("is_example", "integer", (column) => column.notNull())
    .execute();
  await table({ db, kind }, "marks")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("case_id", "text", (column) => column.notNull())
    .addColumn("call_id", "text")
    .addColumn("mark", "text", (column) => column.notNull())
    .addColumn("triggers", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("lifted_at", "text")
    .addColumn("lifted_by", "text")
    .addColumn("lift_reason", "text")
    .execute();
  await db.schema.createIndex("marks_by_case").on("marks").columns(["case_id"]).execute();
  await table({ db, kind }, "links")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("case_id", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("device_hash", "text")
    .addColumn("call_id", "text")
    .addColumn("calls", "integer", (column) => column.notNull())
    .execute();
}

async function createCalls({ db, kind }: Place): Promise<void> {
  await table({ db, kind }, "calls")
    .addColumn("call_id", "text", (column) => column.primaryKey())
    .addColumn("case_id", "text", (column) => column.notNull())
    .addColumn("started_at", "text", (column) => column.notNull())
    .addColumn("last_at", "text", (column) => column.notNull())
    .addColumn("ended_at", "text")
    .addColumn("risk", "integer", (column) => column.notNull())
    .addColumn("summary", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("search", "text", (column) => column.notNull())
    .addColumn("is_test_case", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("calls_by_start").on("calls").columns(["started_at"]).execute();
  await db.schema.createIndex("calls_by_case").on("calls").columns(["case_id"]).execute();
  await db.schema.createIndex("calls_by_end").on("calls").columns(["ended_at"]).execute();
  await table({ db, kind }, "logs")
    .addColumn("call_id", "text", (column) => column.primaryKey())
    .addColumn("next_sequence", "integer", (column) => column.notNull())
    .addColumn("head_hash", "text", (column) => column.notNull())
    .execute();
  await table({ db, kind }, "events")
    .addColumn("call_id", "text", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("previous_hash", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("events_key", ["call_id", "sequence"])
    .execute();
}

async function createStaff({ db, kind }: Place): Promise<void> {
  await table({ db, kind }, "users")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("password", "text", (column) => column.notNull())
    .addColumn("must_change", "integer", (column) => column.notNull())
    .addColumn("is_disabled", "integer", (column) => column.notNull())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("locked_until", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("last_login_at", "text")
    .execute();
  await table({ db, kind }, "sessions")
    .addColumn("token_hash", "text", (column) => column.primaryKey())
    .addColumn("user_name", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .execute();
  await table({ db, kind }, "settings")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("updated_by", "text", (column) => column.notNull())
    .execute();
  await table({ db, kind }, "secrets")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await table({ db, kind }, "audit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("user_name", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text")
    .addColumn("reason", "text")
    .execute();
}
