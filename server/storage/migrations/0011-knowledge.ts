import type { CreateTableBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { table, type StoreKind } from "../store-kind.ts";

/** The creditor's own documents, every version of them. */
export const knowledge = (kind: StoreKind): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const place = { db, kind };
    let versions: CreateTableBuilder<string, string> = table(place, "knowledge_versions");
    for (const name of [
      "document_id",
      "title",
      "file_name",
      "file_hash",
      "language",
      "jurisdictions",
      "valid_from",
      "text",
      "passages",
      "state",
      "created_at",
      "created_by",
      "changed_at",
      "changed_by",
    ]) {
      versions = versions.addColumn(name, "text", (column) => column.notNull());
    }
    await versions
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("valid_until", "text")
      .addColumn("reason", "text")
      .addColumn("is_public", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("knowledge_versions_key", ["document_id", "version"])
      .execute();
    await db.schema
      .createIndex("knowledge_by_state")
      .on("knowledge_versions")
      .columns(["state", "changed_at"])
      .execute();
  },
});
