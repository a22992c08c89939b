import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, PostgresDialect, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { Pool } from "pg";
import { KindlineError } from "../../domain/errors.ts";
import { first } from "./migrations/0001-first.ts";
import { findings } from "./migrations/0002-findings.ts";
import { desk } from "./migrations/0003-desk.ts";
import { imports } from "./migrations/0004-imports.ts";
import { rounds } from "./migrations/0005-rounds.ts";
import { tasks } from "./migrations/0006-tasks.ts";
import { receipts } from "./migrations/0007-receipts.ts";
import { rehearsals } from "./migrations/0009-rehearsals.ts";
import { messages } from "./migrations/0008-messages.ts";
import { lines } from "./migrations/0010-lines.ts";
import { knowledge } from "./migrations/0011-knowledge.ts";
import { quality } from "./migrations/0012-quality.ts";
import { knowledgeCreditors } from "./migrations/0013-knowledge-creditors.ts";
import { receiptOrders } from "./migrations/0014-receipt-orders.ts";
import { accountsHoursGroups } from "./migrations/0015-accounts-hours-groups.ts";
import { contactWishes } from "./migrations/0016-contact-wishes.ts";
import { triesForPromises } from "./migrations/0017-tries-for-promises.ts";
import { pooledConnections } from "./pooled-connections.ts";
import { openSqliteFile } from "./sqlite-database.ts";
import { toStoreError } from "./store-errors.ts";
import type { StoreKind } from "./store-kind.ts";
import type { Tables } from "./tables.ts";

/** Where the store is: a folder of our own, or a Postgres server. */
export type StoreAddress =
  | { readonly kind: "embedded"; readonly dataDir: string }
  | { readonly kind: "postgres"; readonly url: string };

/** An open database with all its tables. */
export interface Database {
  readonly kind: StoreKind;
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/** Connections of one server: more would only wait for each other on the disk of the database. */
const connectionsMax = 10;

/** How long a server may take to answer a new connection, or one statement, in milliseconds. */
const connectWaitMs = 3_000;
const statementWaitMs = 5_000;

/** How long a transaction may stand still, in milliseconds: twice what its next statement may take. */
const idleWaitMs = 10_000;

/**
 * Opens the store and brings its tables up to date.
 * @throws KindlineError STORE_LOCKED if another process has the folder, STORE_UNAVAILABLE if the server
 * does not answer, STORE_NEWER if a later version has written it.
 */
export async function openDatabase(address: StoreAddress): Promise<Database> {
  const { kind } = address;
  const db = address.kind === "embedded" ? await embedded(address.dataDir) : server(address.url);
  try {
    await migrate(db, kind);
    return { kind, db, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw toStoreError(error);
  }
}

/** A database in memory, for what is only tried: nothing of it is ever on a disk. */
export async function openScratchDatabase(): Promise<Database> {
  const database = openSqliteFile(":memory:");
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db, "embedded");
  return { kind: "embedded", db, close: () => db.destroy() };
}

async function embedded(dataDir: string): Promise<Kysely<Tables>> {
  try {
    // The folder holds personal data: nobody but its owner may look into it.
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const database = openSqliteFile(join(dataDir, "kindline.sqlite"));
    return new Kysely({ dialect: new SqliteDialect({ database }) });
  } catch (error) {
    throw toStoreError(error);
  }
}

function server(url: string): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: connectWaitMs,
    query_timeout: statementWaitMs,
    // A commit is on the server's disk before it returns, whatever the server's own default is.
    // A transaction of a server that is cut off is taken from it, so that nobody waits for it long.
    options: `-c synchronous_commit=on -c idle_in_transaction_session_timeout=${idleWaitMs}`,
    keepAlive: true,
    application_name: "kindline",
  });
  // A connection that breaks is replaced, and whoever uses it learns of it from its next statement.
  // Unheard, the event would end the process: the pool listens only to connections that nobody uses.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new Kysely({ dialect: new PostgresDialect({ pool: pooledConnections(pool) }) });
}

/** Every change of the tables there ever was, by its name, in their order. */
const migrationsOf = (kind: StoreKind) => ({
  "0001-first": first(kind),
  "0002-findings": findings(kind),
  "0003-desk": desk(kind),
  "0004-imports": imports(kind),
  "0005-rounds": rounds(kind),
  "0006-tasks": tasks(kind),
  "0007-receipts": receipts(kind),
  "0008-messages": messages(kind),
  "0009-rehearsals": rehearsals(kind),
  "0010-lines": lines(kind),
  "0011-knowledge": knowledge(kind),
  "0012-quality": quality(kind),
  "0013-knowledge-creditors": knowledgeCreditors(),
  "0014-receipt-orders": receiptOrders(kind),
  "0015-accounts-hours-groups": accountsHoursGroups(kind),
  "0016-contact-wishes": contactWishes(),
  "0017-tries-for-promises": triesForPromises(),
});

/** The names of all of them: what a store of this version has been through. */
export const migrationNames: readonly string[] = Object.keys(migrationsOf("embedded"));

async function migrate(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const migrations = migrationsOf(kind);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.includes("corrupted migrations")) {
    const message = "Expected a store of this version or an older one; a newer one wrote it.";
    throw new KindlineError({ code: "STORE_NEWER", message, cause: error });
  }
  throw error instanceof Error ? error : new Error("Expected migrations to run.", { cause: error });
}
