import { sql, type RawBuilder, type SqlBool } from "kysely";
import { KindlineError } from "../../domain/errors.ts";
import { pageRows } from "../limits.ts";

/** The place in a list after which the next page begins: the sort value and the id of the last row. */
export type Cursor = readonly [sortedBy: string, id: string];

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString("base64url");

/** @throws KindlineError FIELD_INVALID if this is no cursor that `writeCursor` has made. */
export function readCursor(text: string): Cursor {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string"))
      return value as unknown as Cursor;
  } catch {
    // What is no JSON is no cursor either.
  }
  const message = "Expected `next` of the page before.";
  throw new KindlineError({ code: "FIELD_INVALID", message, field: "after" });
}

/** The rows of this page out of one row more, and where the next page begins. */
export function pageOf<Row>(
  rows: readonly Row[],
  cursorOf: (row: Row) => Cursor,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, pageRows);
  const last = page.at(-1);
  const isLast = rows.length <= pageRows || last === undefined;
  return { rows: page, next: isLast ? null : writeCursor(cursorOf(last)) };
}

/** Whether a column of lower-case text has the text anywhere in it, wild cards taken as they stand. */
export function contains(column: string, text: string): RawBuilder<SqlBool> {
  const pattern = `%${text
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '\\'`;
}
