import type { SqliteDatabase, SqliteStatement } from "kysely";
import type { DatabaseSync, SQLInputValue } from "node:sqlite";

/**
 * The values as `node:sqlite` takes them. An object in the first place would be read as named parameters:
 * a `Date` there binds nothing and says nothing, so it is refused here.
 */
function bound(values: readonly unknown[]): SQLInputValue[] {
  for (const value of values) {
    if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
      throw new TypeError("A parameter is an object: give its JSON text or its number.");
    }
  }
  return values as SQLInputValue[];
}

/** Statements kept prepared. A product has some hundred texts; those with lists of any length vary. */
const statementsMax = 200;

/** `node:sqlite` in the shape that Kysely's SQLite dialect asks for. */
export function kyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const statement = database.prepare(text);
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...bound(values)),
      run: (values) => statement.run(...bound(values)),
      // A cursor of its own: two readers of one kept statement would disturb each other.
      iterate: (values) => database.prepare(text).iterate(...bound(values)),
    };
  };
  return {
    close: () => database.close(),
    prepare(text) {
      const known = prepared.get(text);
      if (known !== undefined) return known;
      if (prepared.size >= statementsMax) prepared.clear();
      const statement = prepare(text);
      prepared.set(text, statement);
      return statement;
    },
  };
}
