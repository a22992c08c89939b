import { join } from "node:path";
import {
  checkCall,
  createTable,
  insertRows,
  selectCall,
  type BenchStore,
  type Found,
  type Row,
} from "./store.ts";

/** The part of PGlite that is used. Written here because the package is not the product's. */
interface Pglite {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  exec(sql: string): Promise<unknown>;
  close(): Promise<void>;
}

interface PgliteModule {
  readonly PGlite: {
    create(folder: string, options: { relaxedDurability: boolean }): Promise<Pglite>;
  };
}

/** Computed, so that neither the compiler nor a linter looks for a package that may be absent. */
const packageName = ["@electric-sql", "pglite"].join("/");

/** Postgres as WebAssembly on the thread that serves. */
export async function openPglite(folder: string, relaxed: boolean): Promise<BenchStore> {
  const { PGlite } = (await import(packageName)) as PgliteModule;
  const database = await PGlite.create(join(folder, "pglite"), { relaxedDurability: relaxed });
  await database.exec(createTable);
  return {
    async write(turns) {
      const { sql, values } = insertRows(turns.flat());
      await database.query(sql, values);
    },
    read: async (callId) => (await database.query(selectCall, [callId])).rows as Row[],
    async check(callId) {
      const { rows } = await database.query(checkCall, [callId]);
      return rows[0] as Found;
    },
    close: () => database.close(),
  };
}
