import type { CreateTableBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { table, type Place, type StoreKind } from "../store-kind.ts";

/** Messages to debtors and from them, and where none may be sent any more. */
export const messages = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createMessages({ db, kind });
    await createOptOuts({ db, kind });
  },
});

/** Text columns; those may be null whose name ends in `?`. */
function texts(
  builder: CreateTableBuilder<string, string>,
  names: string,
): CreateTableBuilder<string, string> {
  return names.split(" ").reduce((made, name) => {
    if (name.endsWith("?")) return made.addColumn(name.slice(0, -1), "text");
    return made.addColumn(name, "text", (column) => column.notNull());
  }, builder);
}

async function createMessages(place: Place): Promise<void> {
  const { db } = place;
  await texts(
    table(place, "messages").addColumn("message_id", "text", (column) => column.primaryKey()),
    "direction channel number case_id? debtor_id? round_id? attempt_id? purpose template words_hash? locale? text? link_id? carrier carrier_message_id? answers? state error? created_by at updated_at",
  )
    .addColumn("segments", "integer")
    .execute();
  for (const column of ["number", "debtor_id", "case_id"] as const) {
    await db.schema
      .createIndex(`messages_by_${column}`)
      .on("messages")
      .columns([column, "at"])
      .execute();
  }
  for (const column of ["round_id", "state"] as const) {
    await db.schema.createIndex(`messages_by_${column}`).on("messages").column(column).execute();
  }
}

async function createOptOuts(place: Place): Promise<void> {
  const { db } = place;
  await texts(
    table(place, "opt_outs").addColumn("opt_out_id", "text", (column) => column.primaryKey()),
    "channel number? debtor_id? reason at",
  ).execute();
  for (const column of ["number", "debtor_id"] as const) {
    await db.schema.createIndex(`opt_outs_by_${column}`).on("opt_outs").column(column).execute();
  }
}
