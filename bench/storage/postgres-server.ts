import { Client } from "pg";
import { sleep } from "./numbers.ts";

const adminUrl = "postgres://postgres@127.0.0.1:5432/postgres";
const database = "kindline_bench";

/** The database of this benchmark, made anew for each run and dropped after it. */
export const databaseUrl = `postgres://postgres@127.0.0.1:5432/${database}`;

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function dropDatabase(): Promise<void> {
  await asAdmin((client) => client.query(`drop database if exists ${database} with (force)`));
}

/** The version of the server with an empty database in it, or `undefined` where there is no server. */
export async function createDatabase(): Promise<string | undefined> {
  try {
    await dropDatabase();
    return await asAdmin(async (client) => {
      await client.query(`create database ${database}`);
      const { rows } = await client.query<{ server_version: string }>("show server_version");
      return rows[0]?.server_version;
    });
  } catch {
    return undefined;
  }
}

/** Syncs of the write-ahead log so far, by the server's own count; it is told with some delay. */
export async function walSyncs(): Promise<number> {
  await sleep(1_200);
  return asAdmin(async (client) => {
    const { rows } = await client.query<{ wal_sync: string }>("select wal_sync from pg_stat_wal");
    return Number(rows[0]?.wal_sync);
  });
}
