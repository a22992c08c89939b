import { sql, type CreateTableBuilder, type Kysely } from "kysely";

/** The two databases that a store can be made of. What differs between them stands in this folder. */
export type StoreKind = "embedded" | "postgres";

/** Where tables are made, and in which of the two databases. */
export interface Place {
  readonly db: Kysely<unknown>;
  readonly kind: StoreKind;
}

/** A table to be made. SQLite checks the types of columns only in strict tables. */
export function table({ db, kind }: Place, name: string): CreateTableBuilder<string> {
  const builder = db.schema.createTable(name);
  return kind === "embedded" ? builder.modifyEnd(sql`strict`) : builder;
}

/** Has the database itself refuse to change or remove what stands in a table. */
export async function refuseChanges(
  db: Kysely<unknown>,
  { kind, table }: { readonly kind: StoreKind; readonly table: string },
): Promise<void> {
  for (const statement of kind === "embedded" ? onSqlite(table) : onPostgres(table)) {
    await sql.raw(statement).execute(db);
  }
}

const onSqlite = (table: string): readonly string[] =>
  ["update", "delete"].map(
    (change) =>
      `create trigger ${table}_no_${change} before ${change} on ${table}
       begin select raise(abort, 'append-only'); end`,
  );

const onPostgres = (table: string): readonly string[] => [
  `create or replace function ${table}_append_only() returns trigger language plpgsql as
   $$ begin raise exception 'append-only'; end $$`,
  `create trigger ${table}_no_change before update or delete on ${table}
   for each row execute function ${table}_append_only()`,
  `create trigger ${table}_no_truncate before truncate on ${table}
   for each statement execute function ${table}_append_only()`,
];
