import { Client, Pool } from "pg";

/**
 * The world outside of the product: its clock, and what its telephones have rung. It stands in tables of
 * its own, in a schema that the product does not know, and survives the servers that are killed.
 */
export const worldTables = [
  "create schema world",
  "create table world.clock (ms bigint not null)",
  `create table world.dials (n bigserial primary key, key text not null, number text not null,
   clock_ms bigint not null, real_at timestamptz not null default clock_timestamp())`,
  "create table world.progress (n bigint not null)",
  `create table world.spoken (key text not null, clock_ms bigint not null)`,
] as const;

/** A connection to the world, apart from the product's own. */
export async function openWorld(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Several of them, for a server that does several things at once. */
export const worldPool = (url: string): Pool => new Pool({ connectionString: url, max: 2 });

export async function readClock(client: Client | Pool): Promise<number> {
  const { rows } = await client.query<{ ms: string }>("select ms from world.clock");
  return Number(rows[0]?.ms);
}
