import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { KindlineError } from "../../domain/errors.ts";
import { migrationNames, type StoreAddress } from "../storage/database.ts";
import { toStoreError } from "../storage/store-errors.ts";
import { fine, found, type CheckFound } from "./check-result.ts";

/** Milliseconds to reach a database server. */
const connectMs = 5_000;

/** Whether the store can be used and its tables are those of this version. Nothing in it is changed. */
export function checkStore(address: StoreAddress, signal: AbortSignal): Promise<CheckFound> {
  return address.kind === "embedded"
    ? checkFolder(address.dataDir)
    : withServer(address.url, signal, async (client) => {
        const { rows } = await client.query<{ name: string }>("select name from kysely_migration");
        return judged(
          rows.map(({ name }) => name),
          "Postgres",
        );
      }).catch(asFound);
}

/** Milliseconds that the clock of a database server is ahead of ours. */
export const serverClockAheadMs = (
  url: string,
  signal: AbortSignal,
  now: () => number,
): Promise<number> =>
  withServer(url, signal, async (client) => {
    const { rows } = await client.query<{ now: Date }>("select now() as now");
    return (rows[0]?.now.getTime() ?? Number.NaN) - now();
  });

async function withServer<T>(
  connectionString: string,
  signal: AbortSignal,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: connectMs,
    query_timeout: connectMs,
    application_name: "kindline doctor",
  });
  // A connection that breaks is told by what was asked of it.
  client.on("error", () => undefined);
  const stop = (): void => void client.end().catch(() => undefined);
  signal.addEventListener("abort", stop, { once: true });
  try {
    await client.connect();
    return await use(client);
  } finally {
    signal.removeEventListener("abort", stop);
    await client.end().catch(() => undefined);
  }
}

function asFound(error: unknown): CheckFound {
  // The table of migrations is not there: nobody has started a service on this database yet.
  if ((error as { readonly code?: unknown }).code === "42P01") return found("ok", "store_new");
  return found("fail", "store_away");
}

async function checkFolder(dataDir: string): Promise<CheckFound> {
  const place = (await isThere(dataDir)) ? dataDir : await firstThere(dirname(dataDir));
  const mayWrite = await access(place, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite) return found("fail", "folder_closed", "DATA_DIR");
  const file = join(dataDir, "kindline.sqlite");
  if (!(await isThere(file))) return found("ok", "store_new");
  try {
    const database = new DatabaseSync(file, { timeout: 0 });
    try {
      const rows = database.prepare("select name from kysely_migration").all();
      return judged(
        rows.map(({ name }) => String(name)),
        "SQLite",
      );
    } finally {
      database.close();
    }
  } catch (error) {
    const known = toStoreError(error);
    const code = KindlineError.isInstance(known) ? known.code : undefined;
    // A service holds the lock: it could not if its store were not well.
    return code === "STORE_LOCKED" ? found("ok", "store_in_use") : found("fail", "store_away");
  }
}

function judged(names: readonly string[], kind: string): CheckFound {
  const [there, known] = [new Set(names), new Set(migrationNames)];
  if (names.some((name) => !known.has(name))) return found("fail", "store_newer", kind);
  const missing = migrationNames.filter((name) => !there.has(name)).length;
  return missing > 0 ? found("warn", "store_behind", `${kind}: ${missing}`) : fine(kind);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The nearest folder above that is there: in it the others would be made. */
async function firstThere(path: string): Promise<string> {
  const above = dirname(path);
  return (await isThere(path)) || above === path ? path : firstThere(above);
}
