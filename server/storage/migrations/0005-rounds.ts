import { sql, type CreateTableBuilder, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { debtorOfBody, phoneOfBody } from "../cases/case-keys.ts";
import { table, type Place, type StoreKind } from "../store-kind.ts";

/** Rounds, what they do, and what came of it: promises and payments. */
export const rounds = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createRounds({ db, kind });
    await createAttempts({ db, kind });
    await createMoney({ db, kind });
    // Caps count per debtor and per number, whichever case they are on.
    await sql`create index cases_by_debtor on cases (${debtorOfBody(kind)})`.execute(db);
    await sql`create index cases_by_phone on cases (${phoneOfBody(kind)})`.execute(db);
  },
});

/** Columns of the same type, null where their name ends in `?`. */
function columns(
  builder: CreateTableBuilder<string, string>,
  type: "text" | "integer",
  names: string,
): CreateTableBuilder<string, string> {
  return names.split(" ").reduce((made, name) => {
    if (name.endsWith("?")) return made.addColumn(name.slice(0, -1), type);
    return made.addColumn(name, type, (column) => column.notNull());
  }, builder);
}

async function createRounds(place: Place): Promise<void> {
  const { db } = place;
  await columns(
    table(place, "rounds").addColumn("round_id", "text", (column) => column.primaryKey()),
    "text",
    "name state plan created_at created_by started_at? ended_at? state_by state_reason? enrolled_after? enrolled_at? rescored_on?",
  ).execute();
  let builder = columns(
    table(place, "round_cases"),
    "text",
    "round_id case_id debtor_id number? state reason? next_at tier? treatment channel segment why arm? last_disposition? updated_at",
  );
  builder = columns(builder, "integer", "tries");
  await builder.addPrimaryKeyConstraint("round_cases_key", ["round_id", "case_id"]).execute();
  // What is due next stands at the front, however long the round is.
  await db.schema
    .createIndex("round_cases_due")
    .on("round_cases")
    .columns(["round_id", "state", "next_at", "case_id"])
    .execute();
  await db.schema.createIndex("round_cases_by_case").on("round_cases").column("case_id").execute();
  await columns(
    table(place, "dial_gate").addColumn("id", "text", (column) => column.primaryKey()),
    "text",
    "latest_at stopped_at? stopped_by? stop_reason?",
  ).execute();
  await sql`insert into dial_gate (id, latest_at) values ('all', '1970-01-01T00:00:00.000Z')`.execute(
    db,
  );
  await columns(
    table(place, "round_servers").addColumn("server_id", "text", (column) => column.primaryKey()),
    "integer",
    "beat",
  ).execute();
}

async function createAttempts(place: Place): Promise<void> {
  const { db } = place;
  const builder = columns(
    table(place, "attempts").addColumn("attempt_id", "text", (column) => column.primaryKey()),
    "text",
    "round_id case_id debtor_id number? channel agent server_id state claimed_at dialled_at? answered_at? ended_at? disposition? callback_at? rule? call_id? carrier_call_id? balance_as_of segment treatment",
  );
  await columns(
    builder,
    "integer",
    "balance_age_seconds spoken_balance_age_seconds? local_hour seconds?",
  ).execute();
  for (const column of ["debtor_id", "number", "case_id", "call_id"] as const) {
    await db.schema.createIndex(`attempts_by_${column}`).on("attempts").column(column).execute();
  }
  await db.schema
    .createIndex("attempts_by_round")
    .on("attempts")
    .columns(["round_id", "state", "ended_at"])
    .execute();
  await db.schema
    .createIndex("attempts_by_state")
    .on("attempts")
    .columns(["state", "server_id"])
    .execute();
  await columns(
    columns(table(place, "hour_answers"), "text", "segment"),
    "integer",
    "hour tries answered",
  )
    .addPrimaryKeyConstraint("hour_answers_key", ["segment", "hour"])
    .execute();
}

/** Minor units as a number that is exact: 32 bits end at 21 million. */
const moneyType = ({ kind }: Place) => (kind === "embedded" ? "integer" : "double precision");

async function createMoney(place: Place): Promise<void> {
  const { db } = place;
  await columns(
    table(place, "payments").addColumn("payment_id", "text", (column) => column.primaryKey()),
    "text",
    "case_id currency paid_at posted_at posted_by",
  )
    .addColumn("amount", moneyType(place), (column) => column.notNull())
    .execute();
  await db.schema.createIndex("payments_by_case").on("payments").column("case_id").execute();
  await columns(
    columns(
      table(place, "promises").addColumn("call_id", "text", (column) => column.primaryKey()),
      "text",
      "case_id currency due_on made_at state remind_at due_at decided_at?",
    ),
    "integer",
    "reminded",
  )
    .addColumn("amount", moneyType(place), (column) => column.notNull())
    .execute();
  await db.schema.createIndex("promises_by_case").on("promises").column("case_id").execute();
  await db.schema
    .createIndex("promises_by_state")
    .on("promises")
    .columns(["state", "due_at"])
    .execute();
}
