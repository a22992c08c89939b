import type { ColumnName, ListMapping, MappedColumn } from "../../protocol/imports.ts";
import { columns, isColumnName } from "./columns.ts";
import { forbiddenHeading } from "./forbidden-heading.ts";
import { normaliseHeading } from "./normalise-heading.ts";

const known: ReadonlyMap<string, ColumnName> = new Map(
  columns.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((alias) => [normaliseHeading(alias), name] as const),
  ),
);

/** The column that a heading names by itself. */
export function columnOfHeading(heading: string): ColumnName | undefined {
  const text = heading.trim().toLowerCase();
  return isColumnName(text) ? text : known.get(normaliseHeading(heading));
}

/** A mapping of the headings that are known; the first of two that name the same column has it. */
export function proposeMapping(heading: readonly string[]): ListMapping {
  const taken = new Set<ColumnName>();
  const mapped = heading.map((text) => {
    const name = forbiddenHeading(text) === undefined ? columnOfHeading(text) : undefined;
    if (name === undefined || taken.has(name)) return null;
    taken.add(name);
    return name;
  });
  return { columns: mapped, constants: {}, dateOrder: "ymd", decimal: "." };
}

/** Each column of a file: what it is read as, or why it is not. */
export const describeColumns = (
  heading: readonly string[],
  mapping: ListMapping,
): readonly MappedColumn[] =>
  heading.map((text, at) => {
    const refused = forbiddenHeading(text) ?? null;
    return {
      heading: text,
      column: refused === null ? (mapping.columns[at] ?? null) : null,
      refused,
    };
  });

/** Headings that are known among these cells: a row with two of them is a heading. */
export const knownHeadings = (cells: readonly string[]): number =>
  cells.filter(
    (cell) => columnOfHeading(cell) !== undefined || forbiddenHeading(cell) !== undefined,
  ).length;
