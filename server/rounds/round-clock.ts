import { sql, type Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import type { StoreKind } from "../storage/store-kind.ts";
import type { Tables } from "../storage/tables.ts";

/** The time by which attempts are decided on, asked within the transaction. Milliseconds since 1970. */
export type RoundClock = (db: Kysely<Tables>) => Promise<number>;

/**
 * One clock for all servers: the database's, where there is one for all of them. A server whose own clock
 * is wrong then dials neither too early nor too often.
 */
export function roundClock(kind: StoreKind, clock: Clock): RoundClock {
  if (kind === "embedded") return () => Promise.resolve(clock());
  return async (db) => {
    const { rows } = await sql<{ readonly ms: string }>`
      select floor(extract(epoch from clock_timestamp()) * 1000)::text as ms`.execute(db);
    return Number(rows[0]?.ms);
  };
}
