import type { ColumnName, ListMapping } from "../protocol/imports.ts";
import { findForbidden } from "./values/find-forbidden.ts";
import { forbiddenHeading } from "./map/forbidden-heading.ts";
import type { ListRow } from "./read/list-row.ts";
import type { ErrorCode } from "../../domain/errors.ts";

/** The values of one row by our columns; what is empty is not there. */
export type RowValues = ReadonlyMap<ColumnName, string>;

/** How the rows of one list are taken apart. */
export interface RowReader {
  values(row: ListRow): RowValues;
  /** The first whole identity or card number in the row, and where it stands. */
  forbidden(row: ListRow): { readonly code: ErrorCode; readonly field: string } | undefined;
}

/** A reader for lists with this heading; columns that are refused are not even looked at. */
export function createRowReader(heading: readonly string[], mapping: ListMapping): RowReader {
  const constants = (Object.entries(mapping.constants) as [ColumnName, string][])
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== "");
  const refused = new Set(
    heading.flatMap((text, at) => (forbiddenHeading(text) === undefined ? [] : [at])),
  );
  const mapped = mapping.columns.flatMap((name, at) =>
    name === null || refused.has(at) ? [] : [[name, at] as const],
  );
  return {
    values({ cells }) {
      const values = new Map<ColumnName, string>(constants);
      for (const [name, at] of mapped) {
        // An apostrophe keeps a spreadsheet from taking a text for a formula; it is no part of it.
        const cell = cells[at]?.trim();
        const value = cell?.startsWith("'") === true ? cell.replace(/^'(?=[=@+-])/, "") : cell;
        if (value !== undefined && value !== "") values.set(name, value);
      }
      return values;
    },
    forbidden({ cells }) {
      for (const [at, cell] of cells.entries()) {
        const code =
          cell.length < shortestNumber || refused.has(at) ? undefined : findForbidden(cell);
        if (code !== undefined) return { code, field: mapping.columns[at] ?? heading[at] ?? "" };
      }
      return undefined;
    },
  };
}

/** Characters of the shortest number that is looked for: a national insurance number. */
const shortestNumber = 9;
