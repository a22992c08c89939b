import { setTimeout as pause } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { Client } from "pg";
import type { StoreAddress } from "../database.ts";
import type { StoreKind } from "../store-kind.ts";
import type { Tables } from "../tables.ts";

const channel = "kindline_rounds";

/** How long a listener that lost its connection waits before the next try, in milliseconds. */
const relistenMs = 500;

/** Tells every server that a round, or the stop of all of them, has changed; with the commit. */
export async function announceRounds(
  transaction: Transaction<Tables>,
  kind: StoreKind,
): Promise<void> {
  if (kind === "postgres") await sql`select pg_notify(${channel}, '')`.execute(transaction);
}

/**
 * Hears of it, also of what this server announces itself. Whoever must not miss anything looks regularly
 * besides: an announcement is lost while a connection is.
 * @returns what ends it. Nothing is heard over the embedded store: its one server knows.
 */
export function listenToRounds(address: StoreAddress, hear: () => void): () => Promise<void> {
  if (address.kind === "embedded") return () => Promise.resolve();
  const stopping = new AbortController();
  let client: Client | undefined;
  const once = async (): Promise<void> => {
    client = new Client({ connectionString: address.url, keepAlive: true });
    const current = client;
    const ended = new Promise<void>((resolve) => {
      current.on("error", () => resolve());
      current.on("end", () => resolve());
    });
    current.on("notification", hear);
    try {
      await current.connect();
      await current.query(`listen ${channel}`);
      hear();
      await ended;
    } finally {
      await current.end().catch(() => undefined);
    }
  };
  void (async () => {
    while (!stopping.signal.aborted) {
      await once().catch(() => undefined);
      await pause(relistenMs, undefined, { ref: false });
    }
  })();
  return async () => {
    stopping.abort();
    await client?.end().catch(() => undefined);
  };
}
