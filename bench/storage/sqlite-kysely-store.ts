import { Kysely, sql, SqliteDialect } from "kysely";
import { kyselyDatabase } from "./kysely-database.ts";
import { openSqliteFile } from "./sqlite-store.ts";
import type { BenchStore, Row } from "./store.ts";

export interface Tables {
  readonly events: {
    readonly call_id: string;
    readonly sequence: number;
    readonly at: string;
    readonly event: string;
    readonly previous_hash: string;
    readonly hash: string;
  };
}

/** The same file through Kysely on the thread that serves: what the query layer costs. */
export async function openSqliteKysely(folder: string): Promise<BenchStore> {
  const file = await openSqliteFile(folder, "FULL");
  const dialect = new SqliteDialect({ database: kyselyDatabase(file) });
  return kyselyStore(new Kysely<Tables>({ dialect }));
}

/** The queries of the store in Kysely's words, whatever is under it. */
export const kyselyStore = (database: Kysely<Tables>): BenchStore => ({
  async write(turns) {
    const rows = turns.flat().map(({ callId, previousHash, ...row }) => ({
      ...row,
      call_id: callId,
      previous_hash: previousHash,
    }));
    await database
      .transaction()
      .execute((transaction) => transaction.insertInto("events").values(rows).execute());
  },
  async read(callId) {
    return database
      .selectFrom("events")
      .select(["call_id as callId", "sequence", "at", "event", "hash"])
      .select("previous_hash as previousHash")
      .where("call_id", "=", callId)
      .orderBy("sequence")
      .execute() satisfies Promise<Row[]>;
  },
  async check(callId) {
    return database
      .selectFrom("events")
      .select(sql<number>`count(*)`.as("count"))
      .select(sql<number>`coalesce(max(sequence), 0)`.as("last"))
      .where("call_id", "=", callId)
      .executeTakeFirstOrThrow();
  },
  close: () => database.destroy(),
});
