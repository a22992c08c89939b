import {
  checkCall,
  createTable,
  insertRows,
  selectCall,
  type BenchStore,
  type Found,
  type Row,
} from "./store.ts";

/** Connections of the pool: one for each of the 32 writers, so that Postgres shows its best. */
const connectionsMax = 32;

/** A server on loopback. One insert of many rows is a transaction of its own: one round trip. */
export async function openPostgres(
  databaseUrl: string,
  synchronousCommit: "on" | "off",
): Promise<BenchStore> {
  const { Pool } = (await import("pg")).default;
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connectionsMax,
    options: `-c synchronous_commit=${synchronousCommit}`,
  });
  await pool.query(createTable);
  return {
    async write(turns) {
      const { sql, values } = insertRows(turns.flat());
      await pool.query(sql, values);
    },
    read: async (callId) => (await pool.query<Row>(selectCall, [callId])).rows,
    async check(callId) {
      const { rows } = await pool.query<Found>(checkCall, [callId]);
      return rows[0] ?? { count: 0, last: 0 };
    },
    close: () => pool.end(),
  };
}
