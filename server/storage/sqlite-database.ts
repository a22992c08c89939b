import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** Prepared statements that are kept: the product has about a hundred different ones. */
const statementsMax = 500;

/**
 * An SQLite file that this process alone may use, in the form that Kysely's own dialect expects.
 *
 * A commit is on the disk before it returns (`synchronous=FULL`, write-ahead log). The lock is the
 * operating system's and dies with the process, however that dies.
 * @throws what node:sqlite throws; `errcode` 5 (SQLITE_BUSY) if another process has the file.
 */
export function openSqliteFile(path: string): SqliteDatabase {
  const database = new DatabaseSync(path, { timeout: lockWaitMs });
  try {
    database.exec("pragma locking_mode = exclusive");
    database.exec("pragma journal_mode = wal");
    database.exec("pragma synchronous = full");
    database.exec("begin immediate; commit");
    return adapt(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A predecessor that is just ending gets this long to let go, in milliseconds. */
const lockWaitMs = 1_000;

function adapt(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      statements.clear();
      database.close();
    },
    prepare: (text) => {
      if (text === "rollback" && !database.isTransaction) return nothingToDo;
      const known = statements.get(text);
      if (known !== undefined) return known;
      const statement = adaptStatement(database.prepare(text));
      if (statements.size >= statementsMax) statements.clear();
      statements.set(text, statement);
      return statement;
    },
  };
}

/** SQLite takes a transaction back by itself when the disk is full; then there is none to take back. */
const nothingToDo: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
