import { KindlineError } from "../../../domain/errors.ts";
import type { ColumnName, ListMapping } from "../../protocol/imports.ts";
import { columns } from "./columns.ts";
import { forbiddenHeading } from "./forbidden-heading.ts";

/**
 * Columns without which no case can be made and which this mapping neither reads nor gives. An overdue
 * day can be counted from the days past due, so either of the two will do.
 */
export function missingColumns(mapping: ListMapping): readonly ColumnName[] {
  const given = givenColumns(mapping);
  const missing = columns.filter(({ name, isRequired }) => isRequired && !given.has(name));
  const names = missing.map(({ name }) => name);
  return given.has("due_date") || given.has("dpd") ? names : [...names, "due_date"];
}

/** Columns that have a value by this mapping. */
export const givenColumns = ({
  columns: mapped,
  constants,
}: ListMapping): ReadonlySet<ColumnName> =>
  new Set([
    ...mapped.filter((name) => name !== null),
    ...(Object.keys(constants) as ColumnName[]).filter(
      (name) => (constants[name] ?? "").trim() !== "",
    ),
  ]);

/**
 * A mapping for this heading: each column at most once, none that is forbidden, constants only where one
 * value can be true of a whole list.
 * @throws KindlineError LIST_COLUMN_FORBIDDEN, LIST_COLUMN_MISSING, FIELD_INVALID.
 */
export function mustBeMapping(heading: readonly string[], mapping: ListMapping): void {
  const seen = new Set<ColumnName>();
  for (const [at, name] of mapping.columns.entries()) {
    if (name === null) continue;
    const text = heading[at];
    if (text === undefined || seen.has(name)) {
      const message = "Expected each column of the list to be mapped once.";
      throw new KindlineError({ code: "FIELD_INVALID", message, field: name });
    }
    if (forbiddenHeading(text) !== undefined) {
      const message = "Expected no column of other people's or of full identity or card numbers.";
      throw new KindlineError({ code: "LIST_COLUMN_FORBIDDEN", message, field: name });
    }
    seen.add(name);
  }
  const wrong = columns.find(
    ({ name, mayBeConstant }) => name in mapping.constants && !mayBeConstant,
  );
  if (wrong !== undefined) {
    const message = "Expected one value for the whole list only where it can be true of all rows.";
    throw new KindlineError({ code: "FIELD_INVALID", message, field: wrong.name });
  }
  const [missing] = missingColumns(mapping);
  if (missing !== undefined) {
    const message = `Expected columns or values for: ${missingColumns(mapping).join(", ")}.`;
    throw new KindlineError({ code: "LIST_COLUMN_MISSING", message, field: missing });
  }
}
