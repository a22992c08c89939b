import type { CreateTableBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { table, type Place, type StoreKind } from "../store-kind.ts";

type Column = "text" | "integer" | "real";

/** Columns of one type; those may be null whose name ends in `?`. */
function columns(
  builder: CreateTableBuilder<string, string>,
  type: Column,
  names: string,
): CreateTableBuilder<string, string> {
  return names.split(" ").reduce((made, name) => {
    if (name.endsWith("?")) return made.addColumn(name.slice(0, -1), type);
    return made.addColumn(name, type, (column) => column.notNull());
  }, builder);
}

/** Quality assurance: scores, samples, reviews, objections, runs, imported recordings. */
export const quality = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createScores({ db, kind });
    await createSamples({ db, kind });
    await createReviews({ db, kind });
    await createRest({ db, kind });
  },
});

async function createScores(place: Place): Promise<void> {
  const { db } = place;
  await columns(
    columns(
      table(place, "quality_calls").addColumn("call_id", "text", (column) => column.primaryKey()),
      "text",
      "source started_at locale jurisdiction channel direction disposition? agent_group state due_at error? scorer? scored_at? score? step_open? step_verify? step_state_overdue? step_listen? step_agree? step_close? record? import_id?",
    ),
    "integer",
    "tries points? found cannot_tell worst?",
  ).execute();
  await db.schema
    .createIndex("quality_calls_by_start")
    .on("quality_calls")
    .columns(["started_at", "call_id"])
    .execute();
  await db.schema
    .createIndex("quality_calls_by_state")
    .on("quality_calls")
    .columns(["state", "due_at"])
    .execute();
  await columns(table(place, "quality_agents"), "text", "call_id agent")
    .addPrimaryKeyConstraint("quality_agents_key", ["agent", "call_id"])
    .execute();
  await db.schema
    .createIndex("quality_agents_by_call")
    .on("quality_agents")
    .column("call_id")
    .execute();
  await columns(
    columns(
      columns(
        table(place, "quality_findings"),
        "text",
        "call_id finding_key kind detail? rule_id severity verdict agent",
      ),
      "integer",
      "turn from_ms? to_ms?",
    ),
    "real",
    "confidence",
  )
    .addPrimaryKeyConstraint("quality_findings_key", ["call_id", "finding_key"])
    .execute();
  await db.schema
    .createIndex("quality_findings_by_kind")
    .on("quality_findings")
    .columns(["kind", "call_id"])
    .execute();
}

async function createSamples(place: Place): Promise<void> {
  await columns(
    columns(
      table(place, "quality_draws").addColumn("draw_id", "text", (column) => column.primaryKey()),
      "text",
      "level period agent seed made_at made_by?",
    ),
    "integer",
    "population drawn",
  ).execute();
  await columns(
    columns(table(place, "quality_draw_calls"), "text", "draw_id call_id stratum"),
    "integer",
    "is_drawn",
  )
    .addPrimaryKeyConstraint("quality_draw_calls_key", ["draw_id", "call_id"])
    .execute();
  await place.db.schema
    .createIndex("quality_draw_calls_by_call")
    .on("quality_draw_calls")
    .column("call_id")
    .execute();
}

async function createReviews(place: Place): Promise<void> {
  await columns(
    columns(
      table(place, "quality_reviews").addColumn("review_id", "text", (column) =>
        column.primaryKey(),
      ),
      "text",
      "call_id level reviewer started_at done_at?",
    ),
    "integer",
    "slot",
  )
    // Nobody is both reviewers of a call, and no place is taken twice.
    .addUniqueConstraint("quality_reviews_by_person", ["call_id", "level", "reviewer"])
    .addUniqueConstraint("quality_reviews_by_slot", ["call_id", "level", "slot"])
    .execute();
  await columns(
    columns(table(place, "quality_marks"), "text", "review_id target kind detail verdict note? at"),
    "integer",
    "turn",
  )
    .addPrimaryKeyConstraint("quality_marks_key", ["review_id", "target", "kind", "detail", "turn"])
    .execute();
}

async function createRest(place: Place): Promise<void> {
  const keyed = (name: string, key: string) =>
    table(place, name).addColumn(key, "text", (column) => column.primaryKey());
  await columns(
    keyed("quality_objections", "objection_id"),
    "text",
    "call_id finding_key text by_user at decision? reason? decided_by? decided_at?",
  ).execute();
  await place.db.schema
    .createIndex("quality_objections_by_call")
    .on("quality_objections")
    .column("call_id")
    .execute();
  await columns(keyed("quality_runs", "run_id"), "text", "name at by_user totals").execute();
  await columns(
    columns(
      keyed("quality_imports", "import_id"),
      "text",
      "name state options by_user at due_at notes error?",
    ),
    "integer",
    "bytes calls",
  ).execute();
}
