import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Documents that hold for the cases of some creditors only; those there are hold for all. */
export const knowledgeCreditors = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable("knowledge_versions")
      .addColumn("creditors", "text", (column) => column.notNull().defaultTo("[]"))
      .execute();
  },
});
