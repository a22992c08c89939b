import type { CreateTableBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { table, type Place, type StoreKind } from "../store-kind.ts";

/** Tasks, the notices of them, and the requests for a person. */
export const tasks = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const place = { db, kind };
    await createTasks(place);
    await createNotices(place);
    await table(place, "human_requests")
      .addColumn("call_id", "text", (column) => column.notNull())
      .addColumn("sequence", "integer", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("is_honoured", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("human_requests_key", ["call_id", "sequence"])
      .execute();
    await index(place, "human_requests", ["at"]);
  },
});

async function createTasks(place: Place): Promise<void> {
  let builder = table(place, "tasks").addColumn("task_id", "text", (column) => column.primaryKey());
  builder = add(builder, "text", {
    needed: ["kind", "title", "facts", "case_id", "created_at", "due_at", "breach_at", "state"],
    optional: ["call_id", "note", "created_by", "owner", "owned_at", "breached_at"],
  });
  builder = add(builder, "text", {
    needed: [],
    optional: ["acknowledged_by", "acknowledged_at", "escalate_at", "escalated_at"],
  });
  builder = add(builder, "text", {
    needed: [],
    optional: ["done_by", "done_at", "cause", "action", "outcome"],
  });
  builder = add(builder, "integer", {
    needed: ["level", "escalations"],
    optional: ["sequence", "turn", "acknowledge_seconds"],
  });
  await builder.execute();
  // The page: by level, then by when they are due.
  await index(place, "tasks", ["state", "level", "due_at", "task_id"]);
  // The clocks: what runs out next stands at the front.
  await index(place, "tasks", ["state", "breach_at"]);
  await index(place, "tasks", ["state", "escalate_at"]);
  await index(place, "tasks", ["owner", "owned_at"]);
  await index(place, "tasks", ["case_id", "kind"]);
  await index(place, "tasks", ["call_id"]);
  // The numbers of the board look back over days.
  await index(place, "tasks", ["kind", "created_at"]);
  await index(place, "tasks", ["kind", "due_at"]);
  await index(place, "tasks", ["acknowledged_at"]);
}

async function createNotices(place: Place): Promise<void> {
  const builder = table(place, "task_notices").addColumn("notice_id", "text", (column) =>
    column.primaryKey(),
  );
  await add(
    add(builder, "text", {
      needed: ["task_id", "channel", "occasion", "state", "created_at", "next_at"],
      optional: ["error", "sent_at"],
    }),
    "integer",
    { needed: ["tries"], optional: [] },
  ).execute();
  await index(place, "task_notices", ["channel", "state", "next_at"]);
  await index(place, "task_notices", ["task_id"]);
}

function add(
  builder: CreateTableBuilder<string>,
  type: "text" | "integer",
  names: { readonly needed: readonly string[]; readonly optional: readonly string[] },
): CreateTableBuilder<string> {
  const needed = names.needed.reduce(
    (made, name) => made.addColumn(name, type, (column) => column.notNull()),
    builder,
  );
  return names.optional.reduce((made, name) => made.addColumn(name, type), needed);
}

const index = ({ db }: Place, name: string, columns: readonly string[]): Promise<void> =>
  db.schema
    .createIndex(`${name}_by_${columns.join("_")}`)
    .on(name)
    .columns([...columns])
    .execute();
