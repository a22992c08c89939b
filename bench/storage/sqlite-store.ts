import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import {
  checkCall,
  createTable,
  selectCall,
  valuesOf,
  type BenchStore,
  type Found,
  type Row,
} from "./store.ts";

/**
 * The file opened as the product would: write-ahead log, one process only. The empty transaction takes
 * the lock at once, so that a second process is refused here and not at its first write.
 */
export async function openSqliteFile(
  folder: string,
  synchronous: "FULL" | "NORMAL",
): Promise<DatabaseSync> {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(join(folder, "kindline.sqlite"));
  database.exec("pragma locking_mode = exclusive");
  database.exec("pragma journal_mode = wal");
  // 1 MB, not 4: what is copied into the file at once, while everything else waits.
  database.exec("pragma wal_autocheckpoint = 250");
  database.exec(`pragma synchronous = ${synchronous}`);
  database.exec("begin immediate; commit");
  database.exec(`${createTable} strict`);
  return database;
}

/** `node:sqlite` on the thread that serves: a write blocks the event loop until it is on the disk. */
export async function openSqlite(
  folder: string,
  synchronous: "FULL" | "NORMAL",
): Promise<BenchStore> {
  const database = await openSqliteFile(folder, synchronous);
  const begin = database.prepare("begin immediate");
  const commit = database.prepare("commit");
  const insert = database.prepare("insert into events values (?, ?, ?, ?, ?, ?)");
  const select = database.prepare(selectCall.replace("$1", "?"));
  const check = database.prepare(checkCall.replace("$1", "?"));
  return {
    async write(turns) {
      begin.run();
      try {
        for (const turn of turns) for (const row of turn) insert.run(...valuesOf(row));
        commit.run();
      } catch (error) {
        database.exec("rollback");
        throw error;
      }
    },
    async read(callId) {
      return select.all(callId) as unknown as Row[];
    },
    async check(callId) {
      return check.get(callId) as unknown as Found;
    },
    async close() {
      database.close();
    },
  };
}
