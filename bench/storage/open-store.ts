import { openPglite } from "./pglite-store.ts";
import { openPostgres } from "./postgres-store.ts";
import { openSqliteKysely } from "./sqlite-kysely-store.ts";
import { openSqlite } from "./sqlite-store.ts";
import { openSqliteWorker } from "./sqlite-worker-store.ts";
import type { BenchStore, Place, Variant } from "./store.ts";

/** Opens a store of this kind, made if it is not there yet. */
export function openStore(variant: Variant, place: Place): Promise<BenchStore> {
  switch (variant) {
    case "sqlite-full":
      return openSqlite(place.folder, "FULL");
    case "sqlite-normal":
      return openSqlite(place.folder, "NORMAL");
    case "sqlite-kysely":
      return openSqliteKysely(place.folder);
    case "sqlite-worker":
      return openSqliteWorker(place.folder);
    case "pglite":
      return openPglite(place.folder, false);
    case "pglite-relaxed":
      return openPglite(place.folder, true);
    case "postgres-on":
      return openPostgres(place.databaseUrl, "on");
    case "postgres-off":
      return openPostgres(place.databaseUrl, "off");
  }
}
