import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { table, type Place, type StoreKind } from "../store-kind.ts";

/** Debtor lists, what each did to the cases, and the arm that each case was drawn into. */
export const imports = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createImports({ db, kind });
    await createRows({ db, kind });
    await createDrawn({ db, kind });
  },
});

async function createImports({ db, kind }: Place): Promise<void> {
  await table({ db, kind }, "imports")
    .addColumn("import_id", "text", (column) => column.primaryKey())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.notNull())
    .addColumn("file_name", "text", (column) => column.notNull())
    .addColumn("file_hash", "text", (column) => column.notNull())
    .addColumn("bytes", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("head", "text")
    .addColumn("plan", "text")
    .addColumn("result", "text")
    .addColumn("fault", "text")
    .addColumn("rows_read", "integer", (column) => column.notNull())
    .addColumn("rows_done", "integer", (column) => column.notNull())
    .addColumn("committed_at", "text")
    .addColumn("updated_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("imports_by_time").on("imports").columns(["created_at"]).execute();
  // A file is kept in pieces, so that nobody ever holds all of it in memory.
  await table({ db, kind }, "import_pieces")
    .addColumn("import_id", "text", (column) => column.notNull())
    .addColumn("piece", "integer", (column) => column.notNull())
    .addColumn("content", kind === "embedded" ? sql`blob` : "bytea", (column) => column.notNull())
    .addPrimaryKeyConstraint("import_pieces_key", ["import_id", "piece"])
    .execute();
}

async function createRows({ db, kind }: Place): Promise<void> {
  await table({ db, kind }, "import_rows")
    .addColumn("import_id", "text", (column) => column.notNull())
    .addColumn("row_number", "integer", (column) => column.notNull())
    .addColumn("case_id", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("before", "text")
    .addColumn("after_version", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("import_rows_key", ["import_id", "row_number"])
    .execute();
  await db.schema.createIndex("import_rows_by_case").on("import_rows").column("case_id").execute();
}

async function createDrawn({ db, kind }: Place): Promise<void> {
  await table({ db, kind }, "import_mappings")
    .addColumn("signature", "text", (column) => column.primaryKey())
    .addColumn("mapping", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("updated_by", "text", (column) => column.notNull())
    .execute();
  await table({ db, kind }, "case_arms")
    .addColumn("case_id", "text", (column) => column.primaryKey())
    .addColumn("import_id", "text", (column) => column.notNull())
    .addColumn("arm", "text", (column) => column.notNull())
    .addColumn("drawn_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("case_arms_by_import").on("case_arms").column("import_id").execute();
}
