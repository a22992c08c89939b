import type { RowPath } from "./row-value.ts";

/** What can be wrong at a place of the table. */
export const PROBLEMS = [
  "missing",
  "id",
  "money",
  "number",
  "whole",
  "text",
  "list",
  "object",
  "choice",
  "least",
  "most",
  "longest",
  "fewest_entries",
  "most_entries",
  "range",
  "repeated",
  "group",
  "refused",
  "unknown",
  "other",
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** One thing that is wrong with a table, and where. */
export interface TableFault {
  /** From 0; undefined where it is the table as a whole. */
  readonly row: number | undefined;
  readonly path: RowPath;
  readonly problem: Problem;
  /** What the value may be at most or at least. */
  readonly limit?: number;
}

const isWithin = (path: RowPath, outer: RowPath): boolean =>
  outer.every((name, index) => path[index] === name);

/** The faults of one field: its own, and those within it. */
export const faultsAt = (faults: readonly TableFault[], path: RowPath): readonly TableFault[] =>
  faults.filter((fault) => isWithin(fault.path, path));

/** The faults that none of these fields shows. */
export const faultsBeside = (
  faults: readonly TableFault[],
  shown: readonly RowPath[],
): readonly TableFault[] =>
  faults.filter((fault) => !shown.some((path) => isWithin(fault.path, path)));

/** The faults of the table that the server has found, by the fields that it names: `treatments[1].triesMax`. */
export function serverFaults(fields: readonly string[]): readonly TableFault[] {
  return fields.flatMap((field): TableFault[] => {
    const found = /^treatments(?:\[(\d+)\])?(?=$|[.[])\.?(.*)$/.exec(field);
    if (found === null) return [];
    const [, row, rest = ""] = found;
    const path = rest.split(/[.[\]]+/).filter((name) => name !== "");
    return [{ row: row === undefined ? undefined : Number(row), path, problem: "refused" }];
  });
}
