import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { DatabaseConnection, Dialect, QueryResult } from "kysely";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { kyselyStore, type Tables } from "./sqlite-kysely-store.ts";
import { kyselyDatabase } from "./kysely-database.ts";
import { openSqliteFile } from "./sqlite-store.ts";
import type { BenchStore } from "./store.ts";

interface Order {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

interface Answer {
  readonly id: number;
  readonly rows?: readonly unknown[];
  readonly error?: string;
}

/** Every message is copied: strings and numbers own no memory that could be handed over. */
const nothingMoved: [] = [];

/** The thread that writes: one statement an order, in the order in which they come. */
async function serve(folder: string): Promise<void> {
  const database = kyselyDatabase(await openSqliteFile(folder, "FULL"));
  const answer = (each: Answer): void => parentPort?.postMessage(each, nothingMoved);
  answer({ id: 0 });
  parentPort?.on("message", ({ id, sql, parameters }: Order) => {
    try {
      const statement = database.prepare(sql);
      const rows = statement.reader ? statement.all(parameters) : [];
      if (!statement.reader) statement.run(parameters);
      answer({ id, rows });
    } catch (error) {
      answer({ id, error: String(error) });
    }
  });
}

/** The end of the thread that serves: a statement goes over, its rows come back. */
async function connect(worker: Worker): Promise<DatabaseConnection> {
  const waiting = new Map<number, (answer: Answer) => void>();
  const opened = new Promise<Answer>((resolve) => waiting.set(0, resolve));
  worker.on("message", (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  await opened;
  let lastId = 0;
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      lastId += 1;
      const order: Order = { id: lastId, sql, parameters };
      const answered = new Promise<Answer>((resolve) => waiting.set(order.id, resolve));
      worker.postMessage(order, nothingMoved);
      const { rows = [], error } = await answered;
      if (error !== undefined) throw new Error(error);
      return { rows: rows as R[] };
    },
    streamQuery() {
      throw new Error("Streaming is not used.");
    },
  };
}

/** Kysely's SQLite dialect with a driver of ours: everything but the thread is Kysely's. */
function workerDialect(worker: Worker, connection: DatabaseConnection): Dialect {
  const say = (sql: string) => async (to: DatabaseConnection) => {
    await to.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      beginTransaction: say("begin immediate"),
      commitTransaction: say("commit"),
      rollbackTransaction: say("rollback"),
      destroy: async () => {
        await worker.terminate();
      },
    }),
  };
}

/** `node:sqlite` on a thread of its own: the event loop is free while the disk is waited for. */
export async function openSqliteWorker(folder: string): Promise<BenchStore> {
  const worker = new Worker(new URL(import.meta.url), { workerData: folder });
  const dialect = workerDialect(worker, await connect(worker));
  return kyselyStore(new Kysely<Tables>({ dialect }));
}

if (!isMainThread) await serve(workerData as string);
